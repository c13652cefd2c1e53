import { join } from 'node:path'
import { ensureGoTool } from '../toolchain/index.ts'
import { runTool } from '../toolchain/run-tool.ts'
import { APPLICATION_CHARTS } from './names.ts'
import { HARNESS_CHART, withStagedCharts } from './staging.ts'

/** Runs every helm-unittest suite and prints its summary. */
export async function runUnitTests(): Promise<void> {
  const helmUnittest = await ensureGoTool('helm-unittest')
  await withStagedCharts(async (folder) => {
    console.log(await runTool(helmUnittest, [
      '--strict',
      ...[...APPLICATION_CHARTS, HARNESS_CHART].map(chart => join(folder, chart)),
    ]))
  })
}
