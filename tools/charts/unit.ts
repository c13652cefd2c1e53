import type { Counts } from '../lib/counts.ts'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { countReport } from '../lib/counts.ts'
import { fromCache } from '../lib/paths.ts'
import { succeeds } from '../lib/run-command.ts'
import { ensureGoTool } from '../toolchain/index.ts'
import { APPLICATION_CHARTS } from './names.ts'
import { HARNESS_CHART, withStagedCharts } from './staging.ts'

const SUITES = ['tests/*_test.yaml', 'tests/defines/*_test.yaml']

/** Runs every helm-unittest suite with its output on this terminal, and counts the cases. */
export async function runUnitTests(): Promise<Counts> {
  const helmUnittest = await ensureGoTool('helm-unittest')
  const report = fromCache('reports', 'charts.xml')
  await mkdir(dirname(report), { recursive: true })
  await rm(report, { force: true })
  await withStagedCharts((folder) => {
    const charts = [...APPLICATION_CHARTS, HARNESS_CHART].map(chart => join(folder, chart))
    return succeeds(helmUnittest, [
      '--strict',
      ...SUITES.flatMap(pattern => ['--file', pattern]),
      '--output-type',
      'JUnit',
      '--output-file',
      report,
      ...charts,
    ])
  })
  return countReport(report)
}
