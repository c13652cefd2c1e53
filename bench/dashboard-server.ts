import type { DashboardProcess } from '../e2e/support/dashboard-process.ts'
import type { Budget, Usage } from './budget.ts'
import { buildDashboard, startDashboardProcess } from '../e2e/support/dashboard-process.ts'
import { churn } from './dashboard/churn.ts'
import { startBenchCluster } from './dashboard/cluster.ts'
import { toUsage } from './dashboard/figures.ts'

const BUDGETS_MIB = [{ pods: 1000, mebibytes: 150 }, { pods: 10_000, mebibytes: 300 }]
const BYTES_PER_MIB = 2 ** 20
const READ_INTERVAL_MS = 500
/** More than two polls of metrics-server. */
const SECONDS = 40

/** A reader of the stream, as every browser has one. */
async function readStream(url: string, signal: AbortSignal): Promise<void> {
  try {
    const { body } = await fetch(`${url}/api/v1/stream`, { signal })
    for await (const chunk of body ?? [])
      void chunk
  }
  catch (error) {
    if (!signal.aborted)
      throw error
  }
}

/** The highest of many readings until the signal ends them. */
async function highestBytes({ memoryBytes }: DashboardProcess, signal: AbortSignal): Promise<number> {
  let highest = Number.NaN
  while (!signal.aborted) {
    const bytes = await memoryBytes()
    highest = Number.isNaN(highest) ? bytes : Math.max(highest, bytes)
    await new Promise(resolve => setTimeout(resolve, READ_INTERVAL_MS))
  }
  return highest
}

async function measureMemory(pods: number, budgetMib: number): Promise<Usage> {
  const cluster = await startBenchCluster(pods)
  const server = await startDashboardProcess(cluster.kubeconfig)
  const end = new AbortController()
  try {
    const highest = highestBytes(server, end.signal)
    const reader = readStream(server.url, end.signal)
    await churn({ cluster, seconds: SECONDS, watched: async () => [], watchedPerSecond: 1 })
    const atEndBytes = await server.memoryBytes()
    end.abort()
    await reader
    return toUsage({
      what: `dashboard server, ${pods} pods, RSS with one browser and 100 events/s`,
      value: (await highest) / BYTES_PER_MIB,
      budget: budgetMib,
      unit: 'MiB at most',
      note: `${(atEndBytes / BYTES_PER_MIB).toFixed(0)} at the end`,
    })
  }
  finally {
    end.abort()
    await server.close()
    await cluster.close()
  }
}

/** What the server holds, the highest of many readings. */
export const dashboardServer: Budget = {
  name: 'dashboard-server',
  measure: async () => {
    await buildDashboard()
    const usages: Usage[] = []
    for (const { pods, mebibytes } of BUDGETS_MIB)
      usages.push(await measureMemory(pods, mebibytes))
    return usages
  },
}
