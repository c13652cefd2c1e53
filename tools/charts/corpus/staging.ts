import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { APPLICATION_CHARTS } from '../names.ts'
import { HARNESS_CHART, stageCharts } from '../staging.ts'
import { prepareHarness } from '../values-use/harness-chart.ts'

/** The charts that the corpus renders: those that are installed, and the least consumer of the library, without values of its own. */
export const CORPUS_CHARTS = [...APPLICATION_CHARTS, 'harness'] as const
export type CorpusChart = typeof CORPUS_CHARTS[number]

/** Two copies of all charts: as they are, and as whoever takes the library without its schema has them. */
export interface StagedCharts { withSchema: string, withoutSchema: string }

/** The folder of a chart among staged ones. */
export function chartFolder(chartsFolder: string, chart: CorpusChart): string {
  return join(chartsFolder, chart === 'harness' ? HARNESS_CHART : chart)
}

/** A new file among staged charts, gone when they are. */
export const newFile = (chartsFolder: string) => join(chartsFolder, `corpus-${randomUUID()}.yaml`)

async function stageReady(): Promise<string> {
  const folder = await stageCharts()
  await prepareHarness(folder)
  // The notes are no part of a render, and are text of another kind.
  await rm(join(chartFolder(folder, 'harness'), 'templates', 'notes-object.yaml'))
  return folder
}

/** Stages both copies; the caller removes them by `removeStaged`. */
export async function stageForCorpus(): Promise<StagedCharts> {
  const [withSchema, withoutSchema] = [await stageReady(), await stageReady()]
  await Promise.all(CORPUS_CHARTS.map(chart => rm(join(chartFolder(withoutSchema, chart), 'values.schema.json'))))
  return { withSchema, withoutSchema }
}

/** Removes both copies. */
export async function removeStaged(staged: StagedCharts): Promise<void> {
  await Promise.all(Object.values(staged).map((folder: string) => rm(folder, { recursive: true, force: true })))
}
