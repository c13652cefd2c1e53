import type { Page } from 'playwright-core'

/** An element that Tab came to. */
export interface TabStop {
  /** The begin of its HTML. */
  element: string
  /** Whether it can be seen that it has the focus. */
  isMarked: boolean
  isOnScreen: boolean
}

/** What Tab does on a page, from where the focus is, over the end of the page and its top, until it comes back. */
export interface TabJourney {
  stops: TabStop[]
  /** What can be clicked and was never come to. */
  missed: string[]
}

const MOST_STOPS = 400
const MOST_ROUNDS = 3

/** Keeps in the page which elements have had the focus, the body standing for none; of radio buttons with one name only one is a stop. */
const PREPARE = `(() => {
  const INTERACTIVE = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]'
  const visited = new Set()
  const nameOf = element => element.type === 'radio' ? element.name : element
  const looksOf = element => [element, element.parentElement, element.parentElement.parentElement, ...element.labels ?? []].map(getComputedStyle)
    .map(({ outline, boxShadow, borderColor, backgroundColor }) => [outline, boxShadow, borderColor, backgroundColor].join()).join()
  const told = element => element.outerHTML.slice(0, 120)
  globalThis.tabbing = {
    take() {
      const element = document.activeElement
      if (visited.has(nameOf(element)))
        return null
      visited.add(nameOf(element))
      if (element === document.body)
        return { element: 'none', isMarked: true, isOnScreen: true }
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const focusedLooks = looksOf(element)
      element.blur()
      const otherLooks = looksOf(element)
      element.focus({ preventScroll: true })
      return {
        element: told(element),
        isMarked: focusedLooks !== otherLooks,
        isOnScreen: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
      }
    },
    missed: () => [...document.querySelectorAll(INTERACTIVE)]
      .filter(element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0 && element.tabIndex >= 0 && !visited.has(nameOf(element)))
      .map(told),
  }
})()`

/** Presses Tab until it comes back to where it was. */
async function tabRound(page: Page): Promise<TabJourney> {
  await page.evaluate(PREPARE)
  const stops: TabStop[] = []
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate<TabStop | null>('tabbing.take()')
    if (stop === null)
      break
    stops.push(stop)
  }
  return { stops: stops.filter(({ element }) => element !== 'none'), missed: await page.evaluate<string[]>('tabbing.missed()') }
}

const isWell = ({ stops, missed }: TabJourney): boolean => missed.length === 0 && stops.every(({ isMarked, isOnScreen }) => isMarked && isOnScreen)

/** Presses Tab until every stop of the page was met. What is loaded during a round comes to the page or moves it: then another one tells. */
export async function tabThrough(page: Page): Promise<TabJourney> {
  let journey = await tabRound(page)
  for (let round = 1; round < MOST_ROUNDS && !isWell(journey); round++)
    journey = await tabRound(page)
  return journey
}
