import type { GeneratedFile } from '../generated-file.ts'
import type { ChartFiles } from './chart-files.ts'
import { UserError } from '../../lib/user-error.ts'
import { changelogSections } from './changelog.ts'
import { asGenerated, readCharts } from './chart-files.ts'
import { manifestOf, withChanges } from './manifest.ts'

function withNewestChanges({ folder, manifest, changelog = '' }: ChartFiles): ChartFiles {
  const { name, version } = manifestOf(manifest)
  const [newest] = changelogSections(changelog)
  if (newest?.version !== version || newest.notes.length === 0)
    throw new UserError(`${folder}/CHANGELOG.md says nothing about version ${version}: run "npm run charts:bump -- ${name} ..." instead of changing the version by hand`)
  return { folder, manifest: withChanges(manifest, newest.notes) }
}

/** The Chart.yaml of every released chart, with the newest section of its changelog as the annotation. */
export async function changeFiles(project: string): Promise<GeneratedFile[]> {
  const charts = await readCharts(project)
  return asGenerated(project, charts.filter(({ changelog }) => changelog !== undefined).map(withNewestChanges))
}
