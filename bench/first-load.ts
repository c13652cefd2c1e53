import type { Page } from '../tools/local/services.ts'
import type { Budget, Usage } from './budget.ts'
import { fromRoot } from '../tools/lib/paths.ts'
import { buildPage } from '../tools/local/host/pages.ts'
import { SERVICES } from '../tools/local/services.ts'
import { scriptSizes } from './page-scripts.ts'

/** First-load JavaScript in KB (brotli) by the title of the page. */
const BUDGETS_KB: Record<string, number> = { Chat: 80, Dashboard: 120 }

async function measurePage(title: string, page: Page, budgetKb: number): Promise<Usage> {
  await buildPage(page, title, new AbortController().signal)
  const sizesKb = await scriptSizes(fromRoot(page.output))
  const sumKb = [...sizesKb.values()].reduce((total, size) => total + size, 0)
  return {
    text: `${title}: ${sumKb.toFixed(1)} KB of ${budgetKb} KB first-load JavaScript (brotli), ${(100 * sumKb / budgetKb).toFixed(0)} %`,
    isExceeded: sumKb === 0 || sumKb > budgetKb,
  }
}

/** What a browser has to load before a page shows anything. */
export const firstLoad: Budget = {
  name: 'first-load',
  measure: async () => {
    const usages: Usage[] = []
    for (const { title, page } of SERVICES) {
      const budgetKb = BUDGETS_KB[title]
      if (page && budgetKb !== undefined)
        usages.push(await measurePage(title, page, budgetKb))
    }
    return usages
  },
}
