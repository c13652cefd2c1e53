import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { DASHBOARD_PAGES, shownRows } from '../support/dashboard-page.ts'
import { waitFor } from '../support/wait-for.ts'

const RELEASES = ['todo-chatbot-backend', 'todo-chatbot-dashboard', 'todo-chatbot-frontend']

describe('the dashboard in local mode', () => {
  const { dashboard } = inject('urls')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    page = await openPage(browser, {
      viewport: { width: 1600, height: 900 },
    })
  })
  afterEach(() => page.context().close())
  afterAll(() => browser.close())

  it('shows one running pod of each release with its CPU and memory', async () => {
    await page.goto(`${dashboard}/pods`)
    const rows = await waitFor('three pods with usage', async () => {
      const shown = await shownRows(page, 'Pods')
      return shown.length === RELEASES.length && shown.every(row => /\d/.test(row.Memory ?? ''))
        ? shown
        : undefined
    })
    expect(rows.map(row => row.Workload).sort()).toEqual(RELEASES)
    rows.forEach(row => expect(row).toMatchObject({ Status: 'Running', Ready: '1/1' }))
  })

  it('filters by what the address says, and keeps the filter in the address', async () => {
    await page.goto(`${dashboard}/pods`)
    await page.getByRole('searchbox', { name: 'Filter' }).fill('frontend')
    await waitFor('one row', async () => (await shownRows(page, 'Pods')).length === 1 || undefined)
    await page.reload()
    await waitFor('the same row', async () => (await shownRows(page, 'Pods')).length === 1 || undefined)
    expect((await shownRows(page, 'Pods'))[0]?.Workload).toBe('todo-chatbot-frontend')
  })

  it.each(Object.values(DASHBOARD_PAGES))('%s has no accessibility fault in light or dark', async (path) => {
    await page.goto(dashboard + path)
    await page.getByRole('main').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await accessibilityFaults(page), colorScheme).toEqual([])
    }
  })

  it('asks no other origin for anything', async () => {
    const origins = new Set<string>()
    page.on('request', request => origins.add(new URL(request.url()).origin))
    for (const path of Object.values(DASHBOARD_PAGES)) {
      await page.goto(dashboard + path)
      await page.getByRole('main').waitFor()
    }
    expect([...origins]).toEqual([dashboard])
  })
})
