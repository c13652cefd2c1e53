import type { ChangeNote } from './change-note.ts'
import type { ChartFiles } from './chart-files.ts'
import { UserError } from '../../lib/user-error.ts'
import { changelogSections, withSection } from './changelog.ts'
import { manifestOf, withChanges, withVersion } from './manifest.ts'
import { settleDependencies } from './settle.ts'
import { nextVersion } from './version.ts'

/** What somebody asks for: a version is a level, such as "minor", or three numbers. */
export interface BumpRequest {
  chart: string
  version: string
  notes: ChangeNote[]
  /** The version that charts get because they depend on this one. */
  dependentsVersion: string
}

/** Gives a released chart its next version, and says why in its changelog and in its annotation. */
function raise(chart: ChartFiles, wanted: string, notes: ChangeNote[], date: string): ChartFiles {
  const { name, version } = manifestOf(chart.manifest)
  const next = nextVersion(name, version, wanted)
  const changelog = withSection(chart.changelog ?? '', { version: next, date, notes })
  const [newest] = changelogSections(changelog)
  return { ...chart, changelog, manifest: withChanges(withVersion(chart.manifest, next), newest?.notes ?? notes) }
}

function releasedChart(charts: ChartFiles[], wanted: string): ChartFiles {
  const released = charts.filter(({ changelog }) => changelog !== undefined).map(chart => ({ chart, name: manifestOf(chart.manifest).name }))
  const found = released.find(({ name }) => name === wanted)
  if (!found)
    throw new UserError(`there is no chart "${wanted}" with a CHANGELOG.md: choose one of ${released.map(({ name }) => name).join(', ')}`)
  return found.chart
}

/** All charts as they are after a bump, their locks aside: the chart itself, and those that depend on it. */
export function bumpedCharts(charts: ChartFiles[], { chart, version, notes, dependentsVersion }: BumpRequest, date: string): ChartFiles[] {
  const target = releasedChart(charts, chart)
  const raised = raise(target, version, notes, date)
  return settleDependencies(
    charts.map(one => one === target ? raised : one),
    (dependent, reasons) => dependent.changelog === undefined
      ? dependent
      : raise(dependent, dependentsVersion, reasons, date),
  )
}
