import process from 'node:process'
import { defineConfig } from 'vitest/config'
import { fromEnvironment } from '../tools/test/cluster/options.ts'
import { leftOut } from './support/embedded-only.ts'
import { LongestFirst } from './support/longest-first.ts'

const BROWSER_TIMEOUT_MS = 120_000
/** Only ends what hangs: each wait within has a limit of its own, and names what did not come. */
const CLUSTER_TIMEOUT_MS = 600_000
/** Most of the time these specs wait for a cluster to notice something. */
const SIDE_BY_SIDE = 3

const within = (timeoutMs: number) => ({ root: import.meta.dirname, testTimeout: timeoutMs, hookTimeout: timeoutMs })
const cluster = { ...within(CLUSTER_TIMEOUT_MS), globalSetup: ['./cluster/setup.ts'], setupFiles: ['./cluster/settle.ts'] }
const inTurn = { fileParallelism: false, sequence: { groupOrder: 1 } }

/**
 * Flows through a real browser or a real cluster: one file after the other, since they share what they start.
 * Only those that keep to namespaces of their own, and measure no load, run side by side.
 */
export default defineConfig(async () => ({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...within(BROWSER_TIMEOUT_MS), ...inTurn, name: 'browser', include: ['browser/*.spec.ts'], globalSetup: ['./browser/setup.ts'] } },
      {
        test: {
          ...cluster,
          ...inTurn,
          name: 'cluster',
          include: ['cluster/*.spec.ts'],
          exclude: (await leftOut(fromEnvironment(process.env))).map(({ name }) => `cluster/${name}`),
        },
      },
      { test: { ...cluster, name: 'side-by-side', include: ['cluster/side-by-side/*.spec.ts'], maxWorkers: SIDE_BY_SIDE, sequence: { groupOrder: 0 } } },
    ],
  },
}))
