import type { Browser, Page } from 'playwright-core'
import type { DashboardInState, DashboardState } from '../support/dashboard-states.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { DASHBOARD_PAGES, openDashboard } from '../support/dashboard-page.ts'
import { buildDashboard } from '../support/dashboard-process.ts'
import { startDashboardIn } from '../support/dashboard-states.ts'

/** What each page says in each state, beside what it always says. */
const SAID: Record<DashboardState, { every?: RegExp, pages: Record<string, RegExp> }> = {
  broken: { pages: { '/': /needs? attention/i, '/pods': /OOMKilled/, '/rollouts': /Stuck/, '/events': /BackOff/ } },
  empty: { pages: { '/': /Nothing is installed yet/, '/pods': /No pods yet/, '/rollouts': /No workloads yet/, '/events': /No events/ } },
  denied: { pages: { '/pods': /kind: ClusterRole/, '/rollouts': /kind: ClusterRole/, '/nodes': /kind: ClusterRole/, '/events': /kind: ClusterRole/ } },
  stale: { every: /Rows may be out of date/, pages: { '/pods': /OOMKilled/ } },
}

let browser: Browser

beforeAll(async () => {
  await buildDashboard()
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(Object.keys(SAID) as DashboardState[])('the dashboard before a cluster that is %s', (state) => {
  let dashboard: DashboardInState
  let page: Page

  beforeAll(async () => {
    dashboard = await startDashboardIn(state)
  })
  afterEach(() => page.context().close())
  afterAll(() => dashboard.close())

  it.each(Object.values(DASHBOARD_PAGES))('says so on %s, and has no accessibility fault in light or dark', async (path) => {
    page = await openPage(browser, { viewport: { width: 1600, height: 900 }, locale: 'en-US', reducedMotion: 'reduce' })
    await openDashboard(page, dashboard.url + path)
    for (const said of [SAID[state].every, SAID[state].pages[path]].filter(words => words !== undefined))
      await page.getByText(said).first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await accessibilityFaults(page), colorScheme).toEqual([])
    }
  })
})
