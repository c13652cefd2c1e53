import type { ChangeNote } from './change-note.ts'
import type { ChartFiles } from './chart-files.ts'
import { localDependencies } from './chart-files.ts'
import { manifestOf, withDependencyVersion } from './manifest.ts'

/** What becomes of a chart whose dependencies have other versions than it asked for. */
export type OnNewDependencies = (chart: ChartFiles, notes: ChangeNote[]) => ChartFiles

const asItIs: OnNewDependencies = chart => chart

function withDependencies(chart: ChartFiles, versions: Map<string, string>, onNew: OnNewDependencies): ChartFiles {
  const outdated = localDependencies(chart).filter(({ folder, version }) => versions.has(folder) && versions.get(folder) !== version)
  if (outdated.length === 0)
    return chart
  const versionOf = (folder: string) => versions.get(folder) ?? ''
  const manifest = outdated.reduce((text, { name, folder }) => withDependencyVersion(text, name, versionOf(folder)), chart.manifest)
  return onNew({ ...chart, manifest }, outdated.map(({ name, folder }) => ({ kind: 'changed', description: `Use ${name} ${versionOf(folder)}.` })))
}

/**
 * Lets every chart ask for the present versions of the charts of this project that it depends on. A chart comes after the charts
 * it depends on, so that one whose own version is raised by that is followed by its own dependents.
 */
export function settleDependencies(charts: ChartFiles[], onNew = asItIs): ChartFiles[] {
  const settled = new Map<string, ChartFiles>()
  const settle = (chart: ChartFiles): ChartFiles => {
    const known = settled.get(chart.folder)
    if (known)
      return known
    const needed = localDependencies(chart).flatMap(({ folder }) => charts.filter(other => other.folder === folder)).map(settle)
    const versions = new Map(needed.map(({ folder, manifest }) => [folder, manifestOf(manifest).version]))
    const result = withDependencies(chart, versions, onNew)
    settled.set(chart.folder, result)
    return result
  }
  return charts.map(settle)
}
