import type { Browser, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { shownRows } from '../support/dashboard-page.ts'
import { waitFor } from '../support/wait-for.ts'

const BACKEND = /^todo-chatbot-backend-/

describe('the pods page in local mode', () => {
  const { dashboard } = inject('urls')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterEach(() => page.context().close())
  afterAll(() => browser.close())

  async function open(path: string, options: Parameters<typeof openPage>[1] = {}) {
    page = await openPage(browser, { viewport: { width: 1600, height: 900 }, locale: 'en-US', ...options })
    await page.goto(dashboard + path)
    await page.locator('tbody tr').first().waitFor()
  }

  const path = () => new URL(page.url()).pathname

  it('can be used from the overview to a pod and back with the keyboard alone', async () => {
    page = await openPage(browser, { viewport: { width: 1600, height: 900 }, locale: 'en-US' })
    await page.goto(dashboard)
    await page.getByRole('main').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.locator('tbody tr').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('backend')
    await waitFor('one row', async () => (await shownRows(page, 'Pods')).length === 1 || undefined)
    // Once empties the field, once more leaves it.
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await waitFor('all rows', async () => (await shownRows(page, 'Pods')).length > 1 || undefined)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').waitFor()
    expect(path()).toMatch(/^\/pods\/todo-chatbot\/todo-chatbot-backend-/)
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(BACKEND)
  })

  it('shows probes, conditions and YAML of a pod, and no value of its environment', async () => {
    await open('/pods')
    await page.getByRole('link', { name: BACKEND }).click()
    const pane = page.getByRole('complementary')
    await pane.getByText('GET /health on port http').waitFor()
    await pane.getByText('Services send it requests').waitFor()
    await pane.getByText('YAML', { exact: true }).click()
    const yaml = await pane.getByRole('group').locator('pre').textContent()
    expect(yaml).toContain('kind: Pod')
    expect(yaml?.match(/value: (?!\(hidden\))/g)).toBeNull()
  })

  it('saves the rows that are shown as CSV', async () => {
    await open('/pods?q=backend&columns=status,memory')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    const [headings, row, ...rest] = (await readFile(await download.path(), 'utf8')).slice(1).trim().split('\r\n')
    expect(headings).toBe('name,status,memory_bytes,memory_bytes_request,memory_bytes_limit')
    expect(row).toMatch(/^todo-chatbot-backend-[\w-]+,Running,\d*,268435456,536870912$/)
    expect(rest).toEqual([])
  })

  it.each([
    { language: 'English', locale: 'en-US', heading: 'Containers' },
    { language: 'German', locale: 'de-DE', heading: 'Zustände' },
  ])('has no accessibility fault in light or dark, list, columns, groups and pod, in $language', async ({ locale, heading }) => {
    // Reduced motion: colours on their way from light to dark would be measured halfway.
    await open('/pods?group=workload', { locale, reducedMotion: 'reduce' })
    await page.getByRole('button', { name: /^(?:Columns|Spalten)$/ }).click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await accessibilityFaults(page), `list, ${colorScheme}`).toEqual([])
    }
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: BACKEND }).click()
    await page.getByRole('heading', { name: heading }).waitFor()
    await page.locator('details').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await accessibilityFaults(page), `pod, ${colorScheme}`).toEqual([])
    }
  })

  it('fits a phone: nothing but the table itself scrolls sideways', async () => {
    await open('/pods', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.getByRole('link', { name: BACKEND }).tap()
    await page.locator('details').waitFor()
    expect(await page.evaluate('document.querySelector("aside .content").scrollWidth <= innerWidth')).toBe(true)
  })
})
