import type { Browser } from 'playwright-core'
import type { Budget, Usage } from './budget.ts'
import type { BenchCluster } from './dashboard/cluster.ts'
import { launchBrowser } from '../e2e/support/chromium.ts'
import { buildDashboard, startDashboardProcess } from '../e2e/support/dashboard-process.ts'
import { median } from './chart-render/rounds.ts'
import { churn, latenciesMs } from './dashboard/churn.ts'
import { startBenchCluster } from './dashboard/cluster.ts'
import { percentile, toUsage } from './dashboard/figures.ts'
import { openPods } from './dashboard/page.ts'
import { startWire } from './dashboard/wire.ts'

const PODS = 10_000
const LOADS = 3
const WATCHED_PER_SECOND = 4
const SECONDS_PER_MINUTE = 60
/** Changes of the last moments get the time to arrive. */
const SETTLE_MS = 5000
const MB = 1_000_000

const FIRST_TABLE_BUDGET_MS = 1000
const WIRE_BUDGET_MB = 1
const EVENT_BUDGET_MS = 1000
const HEAP_BUDGET_MB = 60
/** A heap is flat when it grew by no more than this, whatever the time. */
const HEAP_GROWTH_BUDGET_MB = 5

async function measureLoads(browser: Browser, url: string): Promise<Usage> {
  const timesMs: number[] = []
  for (let load = 0; load < LOADS; load++) {
    const page = await openPods({ browser, url, podCount: PODS })
    timesMs.push(page.firstTableMs)
    await page.close()
  }
  return toUsage({ what: `dashboard page, ${PODS} pods, first table after navigation (median of ${LOADS})`, value: median(timesMs), budget: FIRST_TABLE_BUDGET_MS, unit: 'ms' })
}

async function measureWire(browser: Browser, url: string): Promise<Usage[]> {
  const wire = await startWire(new URL(url).host)
  try {
    const page = await openPods({ browser, url, podCount: PODS, proxyUrl: wire.url })
    const bytes = wire.bytes()
    await page.close()
    return [
      toUsage({ what: 'dashboard page, compressed bytes to the first table', value: bytes / MB, budget: WIRE_BUDGET_MB, unit: 'MB', digits: 2 }),
      toUsage({ what: 'dashboard page, requests to other origins', value: wire.strangers().length, budget: 0, unit: 'hosts', note: wire.strangers().join(', ') || 'none' }),
    ]
  }
  finally {
    await wire.close()
  }
}

async function measureChurn(browser: Browser, url: string, cluster: BenchCluster, minutes: number): Promise<Usage[]> {
  const page = await openPods({ browser, url, podCount: PODS })
  const options = { cluster, watched: page.rowNames, watchedPerSecond: WATCHED_PER_SECOND }
  // What a page needs once, such as compiled code and the usage of the hour, is no growth.
  await churn({ ...options, seconds: 10 })
  const before = await page.heapBytes()
  const marks = await churn({ ...options, seconds: minutes * SECONDS_PER_MINUTE })
  await new Promise(resolve => setTimeout(resolve, SETTLE_MS))
  const latencies = latenciesMs(marks, await page.shownAtMs())
  const after = await page.heapBytes()
  await page.close()
  const shown = latencies.filter(Number.isFinite).length
  const middleMs = percentile(latencies, 0.5).toFixed(0)
  return [
    toUsage({ what: 'dashboard page, event to row at 100 events/s, p95', value: percentile(latencies, 0.95), budget: EVENT_BUDGET_MS, unit: 'ms', note: `p50 ${middleMs} ms, ${shown} of ${latencies.length} shown` }),
    toUsage({ what: 'dashboard page, heap', value: after / MB, budget: HEAP_BUDGET_MB, unit: 'MB', digits: 1 }),
    toUsage({ what: `dashboard page, growth of the heap in ${minutes} min of churn`, value: (after - before) / MB, budget: HEAP_GROWTH_BUDGET_MB, unit: 'MB', digits: 1 }),
  ]
}

/** What a browser needs for the list of many pods, and while they change. */
export const dashboardPage: Budget = {
  name: 'dashboard-page',
  measure: async ({ minutes }) => {
    await buildDashboard()
    const cluster = await startBenchCluster(PODS)
    const server = await startDashboardProcess(cluster.kubeconfig)
    const browser = await launchBrowser()
    try {
      return [
        await measureLoads(browser, server.url),
        ...await measureWire(browser, server.url),
        ...await measureChurn(browser, server.url, cluster, minutes),
      ]
    }
    finally {
      await browser.close()
      await server.close()
      await cluster.close()
    }
  },
}
