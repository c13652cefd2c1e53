import type { Clock } from './command.ts'
import type { Days, NamedDays } from './named-days.ts'
import type { Phrase } from './text/phrase.ts'
import { addDays } from '../../todos/calendar.ts'
import { comingWeekday, firstOfMonth, inWeek, lastOfMonth, localTime } from './dates/clock.ts'
import { WEEKDAY, weekdayNumber } from './dates/names.ts'
import { PAST, takeNamedDays } from './named-days.ts'

const MONDAY = 1
const DAYS_IN_WEEK = 7
const PERIODS: NamedDays<Days>[] = [
  ...PAST,
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))(?:'s)?\b/i, today => ({ from: today, to: today })],
  [/\b(?:this|the) week(?:'s)?\b/i, today => ({ from: inWeek(today, 0, MONDAY), to: today })],
  [new RegExp(`\\b(?:on |last )(?<weekday>${WEEKDAY})\\b`, 'i'), (today, { groups }) => {
    const coming = comingWeekday(today, weekdayNumber(groups!.weekday!))
    const day = coming === today ? today : addDays(coming, -DAYS_IN_WEEK)
    return { from: day, to: day }
  }],
  [/\b(?:this|the) month(?:'s)?\b/i, today => ({ from: firstOfMonth(today, 0), to: today })],
  [/\blast month(?:'s)?\b/i, today => ({ from: firstOfMonth(today, -1), to: lastOfMonth(today, -1) })],
]

/** The days on which something was done, out of words about what is done: "what did I finish yesterday?". */
export function takeDoneDays(words: Phrase, clock: Clock): { rest: Phrase, days: Days } | undefined {
  return takeNamedDays(words, PERIODS, localTime(clock).day)
}
