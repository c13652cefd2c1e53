import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { fromRoot } from '../lib/paths.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART } from './names.ts'

const SOURCE = fromRoot('charts')
const NOT_PACKAGED = new Set(['schema', 'tests'])

/** The least consumer of the library, which carries the library's test suites. */
export const HARNESS_CHART = join(LIBRARY_CHART, 'tests', 'harness')

/** Built dependencies lie in a folder called charts inside a chart. */
function isSource(path: string): boolean {
  return path === SOURCE || basename(path) !== 'charts'
}

async function vendorLibrary(folder: string, chart: string): Promise<void> {
  await cp(join(SOURCE, LIBRARY_CHART), join(folder, chart, 'charts', LIBRARY_CHART), {
    recursive: true,
    filter: path => !NOT_PACKAGED.has(relative(join(SOURCE, LIBRARY_CHART), path)),
  })
}

/**
 * Copies the charts as they are in the working tree, without built dependencies, into a new temporary folder; the caller
 * removes it. `isVendored` puts the library into each chart, which is what `helm dependency build` would do.
 *
 * Rendering a copy keeps runs apart from each other, and from an old package that lies in charts/<chart>/charts.
 */
export async function stageCharts({ isVendored = true } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-charts-'))
  await cp(SOURCE, folder, { recursive: true, filter: isSource })
  if (isVendored)
    await Promise.all([...APPLICATION_CHARTS, HARNESS_CHART].map(chart => vendorLibrary(folder, chart)))
  return folder
}

/** Runs `work` on staged charts and removes them again. */
export async function withStagedCharts<T>(work: (folder: string) => Promise<T>, options = {}): Promise<T> {
  const folder = await stageCharts(options)
  try {
    return await work(folder)
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
}
