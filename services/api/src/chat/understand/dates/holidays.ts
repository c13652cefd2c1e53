import type { Rewrite } from './rewrite.ts'
import { rule } from './rewrite.ts'

/** Days with a name and a fixed date, MM-DD. */
const HOLIDAYS: Record<string, string> = {
  'new year\'s day': '01-01',
  'valentine\'s day': '02-14',
  'valentine\'s': '02-14',
  'halloween': '10-31',
  'christmas eve': '12-24',
  'christmas day': '12-25',
  'christmas': '12-25',
  'xmas': '12-25',
  'boxing day': '12-26',
  'new year\'s eve': '12-31',
  'nye': '12-31',
}
const NAMED = `(?<=\\b(?:on|by|before|until|till|due|at) )(?:${Object.keys(HOLIDAYS).join('|')})`

/** Each as its next date; only after a word that leads to a day, since presents and parties are named after them too. */
export function holidays(today: string): Rewrite {
  return rule(NAMED, ([name]) => {
    const date = HOLIDAYS[name.toLowerCase()] ?? ''
    const year = Number(today.slice(0, 4))
    return `${today.slice(5) <= date ? year : year + 1}-${date}`
  })
}
