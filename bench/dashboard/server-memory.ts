import type { DashboardProcess } from '../../e2e/support/dashboard-process.ts'
import type { Usage } from '../budget.ts'
import type { Measured } from './measured.ts'
import { startDashboardProcess } from '../../e2e/support/dashboard-process.ts'
import { churn } from './churn.ts'
import { toUsage } from './figures.ts'

const BYTES_PER_MIB = 2 ** 20
const READ_INTERVAL_MS = 500
/** More than two polls of metrics-server. */
const SECONDS = 40

/** How many pods are tried, and what a server may hold with each. */
export const MEMORY_BUDGETS = [{ podCount: 1000, budgetMib: 150 }, { podCount: 10_000, budgetMib: 300 }] as const

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

/** What a server of its own holds while pods change, the highest of many readings. */
export async function measureMemory(budgetMib: number, { cluster, podCount, name }: Measured): Promise<Usage> {
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
      what: `${name}, ${podCount} pods, RSS with one browser and 100 events/s`,
      value: (await highest) / BYTES_PER_MIB,
      budget: budgetMib,
      unit: 'MiB at most',
      note: `${(atEndBytes / BYTES_PER_MIB).toFixed(0)} at the end`,
    })
  }
  finally {
    end.abort()
    await server.close()
  }
}
