import type { Counts } from '../lib/counts.ts'
import { runChartsCommand } from '../charts/command.ts'
import { runCt } from '../charts/ct.ts'
import { examine, EXAMINERS } from '../charts/examine/index.ts'
import { examinedSubjects } from '../charts/examine/subjects.ts'
import { lintCharts } from '../charts/lint.ts'
import { runUnitTests } from '../charts/unit.ts'
import { addCounts } from '../lib/counts.ts'
import { ensureHelm3, ensureHelm4 } from '../toolchain/index.ts'

/** One check that throws when it finds a fault, as one case. */
async function countCheck(name: string, check: () => Promise<unknown>): Promise<Counts> {
  const fault = await check().then(() => null, (error: unknown) => error)
  console.log(fault === null ? `✓ ${name}` : `✗ ${name}: ${fault instanceof Error ? fault.message : String(fault)}`)
  return { passed: fault === null ? 1 : 0, failed: fault === null ? 0 : 1, skipped: 0 }
}

/** One case for each examiner, over the same renders. */
async function countExaminers(): Promise<Counts> {
  const subjects = ensureHelm4().then(examinedSubjects)
  const counts: Counts[] = []
  for (const examiner of EXAMINERS)
    counts.push(await countCheck(`examine: ${examiner.name}`, async () => examine(await subjects, { examiners: [examiner] })))
  return addCounts(counts)
}

/** The charts under both Helm versions, under ct, before the outside examiners, and case by case under helm-unittest. */
export async function runChartTests(): Promise<Counts> {
  return addCounts([
    await countCheck('helm lint --strict, Helm 4', async () => lintCharts([await ensureHelm4()])),
    await countCheck('helm lint --strict, Helm 3', async () => lintCharts([await ensureHelm3()])),
    await countCheck('ct lint', () => runCt(['lint'])),
    await countExaminers(),
    await countCheck('compare', () => runChartsCommand(['compare'])),
    await runUnitTests(),
  ])
}
