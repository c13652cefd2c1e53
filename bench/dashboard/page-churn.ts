import type { Browser } from 'playwright-core'
import type { Usage } from '../budget.ts'
import type { Measured } from './measured.ts'
import { churn, latenciesMs } from './churn.ts'
import { percentile, toUsage } from './figures.ts'
import { openPods } from './page.ts'

const WATCHED_PER_SECOND = 4
const SECONDS_PER_MINUTE = 60
/** Changes of the last moments get the time to arrive. */
const SETTLE_MS = 5000
const BYTES_PER_MB = 1_000_000

const EVENT_BUDGET_MS = 1000
const HEAP_BUDGET_MB = 60
/** A heap is flat when it grew by no more than this, whatever the time. */
const HEAP_GROWTH_BUDGET_MB = 5

/** How soon a page shows what changes, and what it keeps of that. */
export async function measureChurn(browser: Browser, url: string, minutes: number, { cluster, podCount, name }: Measured): Promise<Usage[]> {
  const page = await openPods({ browser, url, podCount })
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
    toUsage({ what: `${name}, event to row at 100 events/s, p95`, value: percentile(latencies, 0.95), budget: EVENT_BUDGET_MS, unit: 'ms', note: `p50 ${middleMs} ms, ${shown} of ${latencies.length} shown` }),
    toUsage({ what: `${name}, heap`, value: after / BYTES_PER_MB, budget: HEAP_BUDGET_MB, unit: 'MB', digits: 1 }),
    toUsage({ what: `${name}, growth of the heap in ${minutes} min of churn`, value: (after - before) / BYTES_PER_MB, budget: HEAP_GROWTH_BUDGET_MB, unit: 'MB', digits: 1 }),
  ]
}
