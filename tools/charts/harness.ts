import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool } from '../toolchain/run-tool.ts'
import { HARNESS_CHART } from './staging.ts'

/**
 * What `helm template` prints for the least consumer of the library with some values. They are handed over as JSON, so that no
 * text among them is read as something else.
 */
export async function renderHarness(helm: string, chartsFolder: string, values: object): Promise<string> {
  const file = join(chartsFolder, `harness-values-${randomUUID()}.json`)
  await writeFile(file, JSON.stringify(values))
  try {
    return await runTool(helm, ['template', 'app', join(chartsFolder, HARNESS_CHART), '--namespace', 'space', '--values', file])
  }
  finally {
    await rm(file)
  }
}
