import type { Counts } from './counts.ts'
import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { countReport } from './counts.ts'
import { fromCache } from './paths.ts'
import { succeeds } from './run-command.ts'

/** Runs vitest with a JUnit report beside its own output, and counts its cases. */
export async function runVitest(name: string, args: string[]): Promise<Counts> {
  const report = fromCache('reports', `${name}.xml`)
  await mkdir(dirname(report), { recursive: true })
  await rm(report, { force: true })
  const ok = await succeeds('vitest', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=junit',
    `--outputFile.junit=${report}`,
  ])
  const counts = await countReport(report)
  // A fault outside any case, such as an unhandled rejection, fails the run without failing a case.
  return !ok && counts.failed === 0
    ? { ...counts, failed: 1 }
    : counts
}
