import type { Browser, Page } from 'playwright-core'
import type { RunningLocalMode } from '../support/local-mode.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { startLocalMode } from '../support/local-mode.ts'
import { waitFor } from '../support/wait-for.ts'

const PODS = 10_000
const MAX_ELEMENTS = 1500
const MAX_HEAP_BYTES = 100 * 2 ** 20

describe(`the pods page with ${PODS} pods`, () => {
  let mode: RunningLocalMode
  let browser: Browser
  let page: Page

  const rowCount = async () => Number(await page.locator('table').getAttribute('aria-rowcount'))

  beforeAll(async () => {
    mode = await startLocalMode('--pods', String(PODS))
    browser = await launchBrowser()
    page = await openPage(browser, { viewport: { width: 1600, height: 900 }, locale: 'en-US' })
    await page.goto(`${mode.urls.dashboard}/pods`)
    await waitFor('all pods', async () => (await rowCount()) > PODS || undefined)
  })
  afterAll(async () => {
    await browser.close()
    await mode.stop()
  })

  const elements = async () => Number(await page.evaluate('document.querySelectorAll("*").length'))
  const lastIndex = async () => Number(await page.locator('tbody tr').last().getAttribute('aria-rowindex'))

  it('keeps about a thousand elements, at the top, in the middle and at the end', async () => {
    for (const share of [0, 0.5, 1]) {
      await page.evaluate(`{ const list = document.querySelector('.scroller'); list.scrollTop = list.scrollHeight * ${share} }`)
      const wanted = Math.max(2, Math.floor((await rowCount()) * share))
      await waitFor(`row ${wanted}`, async () => (await lastIndex()) >= wanted || undefined)
      expect(await elements()).toBeLessThan(MAX_ELEMENTS)
    }
  })

  it('tells assistive technology how many rows there are, and which ones are shown', async () => {
    await page.evaluate('document.querySelector(".scroller").scrollTop = 0')
    await waitFor('the first row', async () => (await page.locator('tbody tr').first().getAttribute('aria-rowindex')) === '2' || undefined)
    expect(await rowCount()).toBe(Number((await page.locator('.count').textContent())?.replace(/\D/g, '')) + 1)
  })

  it('holds little memory', async () => {
    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    expect(usedSize).toBeLessThan(MAX_HEAP_BYTES)
  })

  it('finds one of them', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('node:scale-007 workload:service-003')
    await waitFor('few rows', async () => (await rowCount()) < 10 || undefined)
    expect(await page.locator('tbody th').first().textContent()).toMatch(/^service-003-/)
  })
})
