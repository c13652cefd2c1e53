import type { Page } from 'playwright-core'
import { waitFor } from './wait-for.ts'

/** The pages of the dashboard, by what they show. */
export const DASHBOARD_PAGES = { overview: '/', pods: '/pods', rollouts: '/rollouts', nodes: '/nodes', usage: '/usage', events: '/events' }

/** Goes there, and waits until rows stand where their outlines were, and rules beside the rights that are missing. */
export async function openDashboard(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('main').waitFor()
  await page.locator('.skeleton').waitFor({ state: 'detached' })
  await waitFor('notices with their rules', async () => await page.locator('[aria-busy=true]').count() === 0 || undefined)
}

/** A row of a table as shown: the text of each cell by the heading of its column. */
export type ShownRow = Record<string, string>

/** The rows of a table of the dashboard that are on the screen, without the explanations that only screen readers get. Virtual rows beyond the screen are not there. */
export async function shownRows(page: Page, table: string): Promise<ShownRow[]> {
  const element = page.getByRole('table', { name: table, exact: true })
  await element.waitFor()
  const headings = (await element.locator('thead th').allTextContents()).map(text => text.trim())
  // All cells at once: rows come and go between two questions.
  const rows = await element.locator('tbody tr[aria-rowindex]').evaluateAll(elements => elements.map(row =>
    [...row.querySelectorAll('th, td')].map(cell => (cell.querySelector('.value') ?? cell).textContent ?? '')))
  return rows.map(cells => Object.fromEntries(headings.map((heading, index) => [heading, cells[index]?.trim() ?? ''])))
}
