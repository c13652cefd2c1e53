/**
 * The real-cluster suite: brings the cluster up if it is not, runs every flow against it and writes a report.
 *
 * Options: --context NAME (a cluster of your own kubeconfig instead), with --host ADDRESS or --urls API,CHAT,DASHBOARD where it is
 * reached; --soak MINUTES (adds the soak); --churn MINUTES (how long pods come and go beneath
 * the dashboard); --requests NUMBER (how many each disturbance under load has to bear); --only NAME ...
 * (spec files whose names contain one of these).
 */
import process from 'node:process'
import { leftOut } from '../../e2e/support/embedded-only.ts'
import { runStages } from '../lib/stages.ts'
import { runMain } from '../lib/user-error.ts'
import { runVitest } from '../lib/vitest-stage.ts'
import { clearKept } from '../test/cluster/kept.ts'
import { readOptions, toEnvironment } from '../test/cluster/options.ts'
import { requireContext } from '../test/cluster/require-context.ts'
import { writeReports } from '../test/cluster/write-report.ts'

const MILLISECONDS_PER_MINUTE = 60_000

runMain(async () => {
  const options = readOptions(process.argv.slice(2))
  if (options.context !== undefined)
    await requireContext(options.context)
  const startedAt = performance.now()
  Object.assign(process.env, toEnvironment(options))
  await clearKept()
  await runStages([
    {
      name: 'cluster',
      run: async () => {
        const counts = await runVitest('cluster', [
          '--config',
          'e2e/vitest.config.ts',
          '--project=side-by-side',
          '--project=cluster',
          '--reporter=./e2e/support/skipped-reporter.ts',
          ...options.only,
        ])
        await writeReports(options, counts, (performance.now() - startedAt) / MILLISECONDS_PER_MINUTE, await leftOut(options))
        return counts
      },
    },
  ])
})
