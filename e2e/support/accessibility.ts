import type { Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'

/** The accessibility faults that axe finds on the page, one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.html}`))
}
