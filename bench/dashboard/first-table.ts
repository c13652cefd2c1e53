import type { Browser } from 'playwright-core'
import type { Usage } from '../budget.ts'
import type { Measured } from './measured.ts'
import { median } from '../chart-render/rounds.ts'
import { toUsage } from './figures.ts'
import { openPods } from './page.ts'

const LOADS = 3
const BUDGET_MS = 1000

/** How long a person waits for the list of all pods. */
export async function measureFirstTable(browser: Browser, url: string, { name, podCount }: Omit<Measured, 'cluster'>): Promise<Usage> {
  const timesMs: number[] = []
  for (let load = 0; load < LOADS; load++) {
    const page = await openPods({ browser, url, podCount })
    timesMs.push(page.firstTableMs)
    await page.close()
  }
  return toUsage({ what: `${name}, ${podCount} pods, first table after navigation (median of ${LOADS})`, value: median(timesMs), budget: BUDGET_MS, unit: 'ms' })
}
