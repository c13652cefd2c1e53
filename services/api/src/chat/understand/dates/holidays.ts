import type { Rewrite } from './rewrite.ts'
import { rule } from './rewrite.ts'

/** Days with a name and a fixed date; only after a word that leads to a day, since presents and parties are named after them too. */
const HOLIDAYS: [name: string, date: string][] = [
  ['new year\'s day', '01-01'],
  ['valentine\'s(?: day)?', '02-14'],
  ['halloween', '10-31'],
  ['christmas eve', '12-24'],
  ['(?:christmas|xmas)(?: day)?', '12-25'],
  ['boxing day', '12-26'],
  ['new year\'s eve|nye', '12-31'],
]

/** Each as its next date. */
export function holidays(today: string): Rewrite[] {
  return HOLIDAYS.map(([name, date]) => rule(`(?<=\\b(?:on|by|before|until|till|due|at) )(?:${name})`, () => {
    const year = Number(today.slice(0, 4))
    return `${today.slice(5) <= date ? year : year + 1}-${date}`
  }))
}
