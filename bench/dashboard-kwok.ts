import type { BenchOptions, Budget, Usage } from './budget.ts'
import type { BenchCluster } from './dashboard/cluster.ts'
import { launchBrowser } from '../e2e/support/chromium.ts'
import { buildDashboard, startDashboardProcess } from '../e2e/support/dashboard-process.ts'
import { measureFirstTable } from './dashboard/first-table.ts'
import { startKwokCluster } from './dashboard/kwok/cluster.ts'
import { measureChurn } from './dashboard/page-churn.ts'
import { measureMemory, MEMORY_BUDGETS } from './dashboard/server-memory.ts'

const PODS = 10_000

async function measurePage(cluster: BenchCluster, minutes: number): Promise<Usage[]> {
  const server = await startDashboardProcess(cluster.kubeconfig)
  const browser = await launchBrowser()
  const measured = { cluster, podCount: PODS, name: 'dashboard page on a real API server' }
  try {
    return [
      await measureFirstTable(browser, server.url, measured),
      ...await measureChurn(browser, server.url, minutes, measured),
    ]
  }
  finally {
    await browser.close()
    await server.close()
  }
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
