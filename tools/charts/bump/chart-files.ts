import type { GeneratedFile } from '../generated-file.ts'
import type { Manifest } from './manifest.ts'
import { glob, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { manifestOf } from './manifest.ts'

const MANIFESTS = ['charts/*/Chart.yaml', 'charts/*/tests/*/Chart.yaml', 'examples/**/Chart.yaml']
const LOCAL = 'file://'

/** The text of the files of a chart that speak of versions; `folder` is its path in the project. */
export interface ChartFiles {
  folder: string
  manifest: string
  lock?: string | undefined
  /** Only a chart that is released has one; a test's or an example's own version says nothing. */
  changelog?: string | undefined
}

const NAMES = { manifest: 'Chart.yaml', lock: 'Chart.lock', changelog: 'CHANGELOG.md' } as const

const readText = (...path: string[]) => readFile(join(...path), 'utf8').catch(() => undefined)

/** Every chart of the project: the released ones, the library's harness and the examples. */
export async function readCharts(project: string): Promise<ChartFiles[]> {
  const manifests: string[] = []
  for await (const path of glob(MANIFESTS, { cwd: project, exclude: ['**/node_modules/**'] }))
    manifests.push(path)
  return Promise.all(manifests.sort().map(async (path) => {
    const folder = dirname(path)
    return {
      folder,
      manifest: await readFile(join(project, path), 'utf8'),
      lock: await readText(project, folder, NAMES.lock),
      changelog: await readText(project, folder, NAMES.changelog),
    }
  }))
}

/** The files of charts as they are to be written. */
export function asGenerated(project: string, charts: ChartFiles[]): GeneratedFile[] {
  return charts.flatMap(chart => Object.entries(NAMES).flatMap(([key, name]) => {
    const content = chart[key as keyof typeof NAMES]
    return content === undefined
      ? []
      : [{ path: join(project, chart.folder, name), content }]
  }))
}

type LocalDependency = Manifest['dependencies'][number] & { folder: string }

/** The dependencies of a chart that are charts of this project, each with that chart's folder. */
export function localDependencies({ folder, manifest }: ChartFiles): LocalDependency[] {
  return manifestOf(manifest).dependencies.flatMap(({ repository = '', ...dependency }) => repository.startsWith(LOCAL)
    ? [{ ...dependency, folder: join(folder, repository.slice(LOCAL.length)).replace(/\/$/, '') }]
    : [])
}
