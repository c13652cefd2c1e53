import type { Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'

/** Ends when every change of style that ends has ended: colours on their way have contrasts that nobody reads. */
const UNTIL_STILL = 'Promise.allSettled(document.getAnimations().filter(each => each.effect.getComputedTiming().iterations !== Infinity).map(each => each.finished)).then(() => undefined)'

/** The accessibility faults that axe finds on the page, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(UNTIL_STILL)
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.html}`))
}
