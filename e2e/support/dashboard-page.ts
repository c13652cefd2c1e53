import type { Page } from 'playwright-core'

/** A row of a table as shown: the text of each cell by the heading of its column. */
export type ShownRow = Record<string, string>

/** The rows of a table of the dashboard that are on the screen, without the explanations that only screen readers get. Virtual rows beyond the screen are not there. */
export async function shownRows(page: Page, table: string): Promise<ShownRow[]> {
  const element = page.getByRole('table', { name: table, exact: true })
  await element.waitFor()
  const headings = (await element.locator('thead th').allTextContents()).map(text => text.trim())
  const rows = await element.locator('tbody tr[aria-rowindex]').all()
  return Promise.all(rows.map(async (row) => {
    const cells = await row.locator('th, td').evaluateAll(elements => elements.map(cell => (cell.querySelector('.value') ?? cell).textContent ?? ''))
    return Object.fromEntries(headings.map((heading, index) => [heading, cells[index]?.trim() ?? '']))
  }))
}
