import type { BenchOptions, Budget, Usage } from './budget.ts'
import type { BenchCluster } from './dashboard/cluster.ts'
import { buildDashboard } from '../e2e/support/dashboard-process.ts'
import { measureFirstTable } from './dashboard/first-table.ts'
import { startKwokCluster } from './dashboard/kwok/cluster.ts'
import { measureChurn } from './dashboard/page-churn.ts'
import { measureMemory, MEMORY_BUDGETS } from './dashboard/server-memory.ts'
import { withDashboard } from './dashboard/with-dashboard.ts'

const PODS = 10_000

function measurePage(cluster: BenchCluster, minutes: number): Promise<Usage[]> {
  const measured = { cluster, podCount: PODS, name: 'dashboard page on a real API server' }
  return withDashboard(cluster, async (browser, url) => [
    await measureFirstTable(browser, url, measured),
    ...await measureChurn(browser, url, minutes, measured),
  ])
}

async function measureOn(podCount: number, budgetMib: number, { minutes }: BenchOptions): Promise<Usage[]> {
  const cluster = await startKwokCluster(podCount)
  try {
    return [
      await measureMemory(budgetMib, { cluster, podCount, name: 'dashboard server on a real API server' }),
      ...podCount === PODS ? await measurePage(cluster, minutes) : [],
    ]
  }
  finally {
    await cluster.close()
  }
}

/** The same as `dashboard-page` and `dashboard-server`, in front of a real API server with an etcd; KWOK plays nodes and pods. */
export const dashboardKwok: Budget = {
  name: 'dashboard-kwok',
  measure: async (options) => {
    await buildDashboard()
    const usages: Usage[] = []
    for (const { podCount, budgetMib } of MEMORY_BUDGETS)
      usages.push(...await measureOn(podCount, budgetMib, options))
    return usages
  },
}
