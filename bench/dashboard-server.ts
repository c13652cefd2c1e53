import type { Budget, Usage } from './budget.ts'
import { buildDashboard } from '../e2e/support/dashboard-process.ts'
import { startSimCluster } from './dashboard/cluster.ts'
import { measureMemory, MEMORY_BUDGETS } from './dashboard/server-memory.ts'

/** What the server holds. */
export const dashboardServer: Budget = {
  name: 'dashboard-server',
  measure: async () => {
    await buildDashboard()
    const usages: Usage[] = []
    for (const { podCount, budgetMib } of MEMORY_BUDGETS) {
      const cluster = await startSimCluster(podCount)
      usages.push(await measureMemory(budgetMib, { cluster, podCount, name: 'dashboard server' }).finally(cluster.close))
    }
    return usages
  },
}
