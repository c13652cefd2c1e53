/** Prints the budgets and how much of each is used; a budget that is exceeded ends with code 1. */
import { firstLoad } from '../../bench/first-load.ts'
import { fromRoot } from '../lib/paths.ts'
import { runMain, UserError } from '../lib/user-error.ts'
import { buildPage } from '../local/host/pages.ts'
import { SERVICES } from '../local/services.ts'

/** First-load JavaScript in KB (brotli) by the title of the page. */
const BUDGETS_KB: Record<string, number> = { Chat: 80, Dashboard: 120 }

runMain(async () => {
  const exceeded: string[] = []
  for (const { title, page } of SERVICES) {
    const budget = BUDGETS_KB[title]
    if (!page || budget === undefined)
      continue
    await buildPage(page, title, new AbortController().signal)
    const sizes = await firstLoad(fromRoot(page.output))
    const sum = [...sizes.values()].reduce((total, size) => total + size, 0)
    console.log(`${title}: ${sum.toFixed(1)} KB of ${budget} KB first-load JavaScript (brotli), ${(100 * sum / budget).toFixed(0)} %`)
    if (sum === 0 || sum > budget)
      exceeded.push(title)
  }
  if (exceeded.length > 0)
    throw new UserError(`over budget, or not measured: ${exceeded.join(', ')}`)
})
