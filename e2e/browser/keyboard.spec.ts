import type { Browser, Page } from 'playwright-core'
import type { DashboardInState } from '../support/dashboard-states.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openChat } from '../support/chat-page.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { DASHBOARD_PAGES, openDashboard, shownRows } from '../support/dashboard-page.ts'
import { buildDashboard } from '../support/dashboard-process.ts'
import { startDashboardIn } from '../support/dashboard-states.ts'
import { tabThrough } from '../support/keyboard.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  page = await openPage(browser, { viewport: { width: 1600, height: 900 }, locale: 'en-US', reducedMotion: 'reduce' })
})
afterEach(() => page.context().close())
afterAll(() => browser.close())

/** Everything that a mouse could click is come to, where it can be seen, and shows that it has the focus. */
async function expectKeyboardReach(): Promise<void> {
  const { stops, missed } = await tabThrough(page)
  expect(stops.length).toBeGreaterThan(0)
  expect(missed).toEqual([])
  expect(stops.filter(({ isMarked, isOnScreen }) => !isMarked || !isOnScreen)).toEqual([])
}

describe('the dashboard without a mouse', () => {
  let dashboard: DashboardInState

  beforeAll(async () => {
    await buildDashboard()
    dashboard = await startDashboardIn('broken')
  })
  afterAll(() => dashboard.close())

  const open = (path: string) => openDashboard(page, dashboard.url + path)
  const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()')
  const press = async (...keys: string[]) => {
    for (const key of keys)
      await page.keyboard.press(key)
  }

  it.each(Object.values(DASHBOARD_PAGES))('reaches all that can be clicked on %s', async (path) => {
    await open(path)
    await expectKeyboardReach()
  })

  it.each(['pods', 'rollouts', 'usage'])('reaches all that can be clicked beside the details of the first of %s', async (name) => {
    await open(`/${name}`)
    await page.locator('tbody tr[aria-rowindex]').first().waitFor()
    await press('j', 'Enter')
    await page.getByRole('complementary').waitFor()
    await expectKeyboardReach()
  })

  it('finds a pod, opens it, and is back where it was', async () => {
    await open('/')
    await press('g', 'p')
    await page.getByRole('table', { name: 'Pods', exact: true }).waitFor()
    await press('/')
    await page.keyboard.type('exit:137')
    await page.waitForURL(/q=exit:137/)
    await press('Enter', 'j')
    const [row] = await shownRows(page, 'Pods')
    await expect.poll(focused).toContain(row!.Name)
    await press('Enter')
    await page.getByRole('complementary', { name: row!.Name! }).waitFor()
    await expect.poll(focused).toBe(row!.Name)
    await press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    await expect.poll(focused).toContain(row!.Name)
  })

  it('sorts by a heading, and opens and leaves the help', async () => {
    await open('/pods')
    await page.getByRole('button', { name: 'Restarts', exact: true }).focus()
    await press('Enter')
    await page.locator('th[aria-sort]', { hasText: 'Restarts' }).waitFor()
    await press('?')
    await page.getByRole('dialog').waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })
})

describe('the chat page without a mouse', () => {
  it('reaches all that can be clicked', async () => {
    const chat = await openChat(page, inject('urls').web)
    await chat.say('add water the roses')
    await chat.todo('water the roses').waitFor()
    await expectKeyboardReach()
  })
})
