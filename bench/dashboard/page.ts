import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from '../../e2e/support/chromium.ts'
import { waitFor } from '../../e2e/support/wait-for.ts'

const OPTIONS: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'en-US' }
const TABLE_TIMEOUT_MS = 120_000
const RESTARTS_COLUMN = 3

/** Pods that are being replaced are missing for a moment. */
const KNOWN_SHARE = 0.99

/** Notes when the first rows of a table that knows all pods are drawn, and when each row first showed a number of restarts that marks a change. */
function observerOf(podCount: number) {
  return `{
  const bench = window.bench = { firstRowAtMs: null, shownAtMs: {} }
  const look = () => {
    const rows = document.querySelectorAll('tbody tr')
    if (rows.length === 0 || Number(document.querySelector('table').getAttribute('aria-rowcount')) < ${podCount * KNOWN_SHARE})
      return
    bench.firstRowAtMs ??= performance.now()
    for (const row of rows) {
      const mark = row.children[${RESTARTS_COLUMN}]?.textContent.replace(/\\D/g, '') ?? ''
      if (mark.length > 3)
        bench.shownAtMs[mark] ??= Date.now()
    }
  }
  let isDue = false
  new MutationObserver(() => {
    if (isDue)
      return
    isDue = true
    requestAnimationFrame(() => { isDue = false; look() })
  }).observe(document, { childList: true, subtree: true, characterData: true })
}`
}

interface Observed { firstRowAtMs: number | null, shownAtMs: Record<string, number> }

/** A page of the dashboard that is watched from its navigation on. */
export interface WatchedPage {
  /** From the navigation to the frame that shows the first rows. */
  firstTableMs: number
  shownAtMs: () => Promise<Map<number, number>>
  rowNames: () => Promise<string[]>
  /** After a garbage collection. */
  heapBytes: () => Promise<number>
  close: () => Promise<void>
}

const observe = (page: Page) => page.evaluate('window.bench') as Promise<Observed>

async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

export interface PodsPageOptions {
  browser: Browser
  url: string
  /** How many pods the table has to know before it counts as drawn. */
  podCount: number
  proxyUrl?: string
}

/** Opens the list of pods in a browser context of its own, with nothing in its cache. */
export async function openPods({ browser, url, podCount, proxyUrl }: PodsPageOptions): Promise<WatchedPage> {
  const page = await openPage(browser, {
    ...OPTIONS,
    ...(proxyUrl !== undefined && { proxy: { server: proxyUrl, bypass: '<-loopback>' } }),
  })
  await page.addInitScript(observerOf(podCount))
  await page.goto(`${url}/pods?sort=name`, { waitUntil: 'commit' })
  const firstTableMs = await waitFor('the first table', async () => (await observe(page)).firstRowAtMs ?? undefined, TABLE_TIMEOUT_MS)
  return {
    firstTableMs,
    shownAtMs: async () => new Map(Object.entries((await observe(page)).shownAtMs).map(([mark, atMs]) => [Number(mark), atMs])),
    rowNames: () => page.locator('tbody th').allTextContents(),
    heapBytes: () => heapBytes(page),
    close: () => page.context().close(),
  }
}
