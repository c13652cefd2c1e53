import type { DayRange } from '../../todos/calendar.ts'
import type { Phrase } from './text/phrase.ts'
import { addDays } from '../../todos/calendar.ts'
import { inWeek } from './dates/clock.ts'
import { without } from './text/phrase.ts'

const MONDAY = 1
const SUNDAY = 7

/** Words for days, and the days that they mean today. */
export type NamedDays<Range extends DayRange> = [words: RegExp, daysOf: (today: string, found: RegExpExecArray) => Range]

/** Both ends are known. */
export type Days = Required<DayRange>

/** Monday to Sunday of the week that is so many after this one. */
export function weekFrom(today: string, weeks: number): Days {
  return { from: inWeek(today, weeks, MONDAY), to: inWeek(today, weeks, SUNDAY) }
}

/** What is over: the same days whether something was due then, or was done. */
export const PAST: NamedDays<Days>[] = [
  [/\byesterday(?:'s)?\b/i, today => ({ from: addDays(today, -1), to: addDays(today, -1) })],
  [/\blast week(?:'s)?\b/i, today => weekFrom(today, -1)],
]

/** Takes the first of them that the words hold. */
export function takeNamedDays<Range extends DayRange>(words: Phrase, names: readonly NamedDays<Range>[], today: string): { rest: Phrase, days: Range } | undefined {
  for (const [pattern, daysOf] of names) {
    const found = pattern.exec(words.mask)
    if (found)
      return { rest: without(words, found.index, found.index + found[0].length), days: daysOf(today, found) }
  }
  return undefined
}
