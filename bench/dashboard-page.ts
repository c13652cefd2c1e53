import type { Browser } from 'playwright-core'
import type { Budget, Usage } from './budget.ts'
import { buildDashboard } from '../e2e/support/dashboard-process.ts'
import { startSimCluster } from './dashboard/cluster.ts'
import { toUsage } from './dashboard/figures.ts'
import { measureFirstTable } from './dashboard/first-table.ts'
import { measureChurn } from './dashboard/page-churn.ts'
import { openPods } from './dashboard/page.ts'
import { startWire } from './dashboard/wire.ts'
import { withDashboard } from './dashboard/with-dashboard.ts'

const PODS = 10_000
const BYTES_PER_MB = 1_000_000
const WIRE_BUDGET_MB = 1

async function measureWire(browser: Browser, url: string): Promise<Usage[]> {
  const wire = await startWire(new URL(url).host)
  try {
    const page = await openPods({ browser, url, podCount: PODS, proxyUrl: wire.url })
    const bytes = wire.bytes()
    await page.close()
    return [
      toUsage({ what: 'dashboard page, compressed bytes to the first table', value: bytes / BYTES_PER_MB, budget: WIRE_BUDGET_MB, unit: 'MB', digits: 2 }),
      toUsage({ what: 'dashboard page, requests to other origins', value: wire.strangers().length, budget: 0, unit: 'hosts', note: wire.strangers().join(', ') || 'none' }),
    ]
  }
  finally {
    await wire.close()
  }
}

/** What a browser needs for the list of many pods, and while they change. */
export const dashboardPage: Budget = {
  name: 'dashboard-page',
  measure: async ({ minutes }) => {
    await buildDashboard()
    const cluster = await startSimCluster(PODS)
    const measured = { cluster, podCount: PODS, name: 'dashboard page' }
    return withDashboard(cluster, async (browser, url) => [
      await measureFirstTable(browser, url, measured),
      ...await measureWire(browser, url),
      ...await measureChurn(browser, url, minutes, measured),
    ]).finally(cluster.close)
  },
}
