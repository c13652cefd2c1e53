import type { DayRange } from '../../todos/calendar.ts'
import type { Clock } from './command.ts'
import type { Phrase } from './text/phrase.ts'
import { addDays } from '../../todos/calendar.ts'
import { comingWeekday, firstOfMonth, inWeek, lastOfMonth, localTime } from './dates/clock.ts'
import { WEEKDAY, weekdayNumber } from './dates/names.ts'
import { without } from './text/phrase.ts'

const MONDAY = 1
const SUNDAY = 7
const DAYS_IN_WEEK = 7
const PERIODS: [words: RegExp, days: (today: string, found: RegExpExecArray) => Required<DayRange>][] = [
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))(?:'s)?\b/i, today => ({ from: today, to: today })],
  [/\byesterday(?:'s)?\b/i, today => ({ from: addDays(today, -1), to: addDays(today, -1) })],
  [/\b(?:this|the) week(?:'s)?\b/i, today => ({ from: inWeek(today, 0, MONDAY), to: today })],
  [/\blast week(?:'s)?\b/i, today => ({ from: inWeek(today, -1, MONDAY), to: inWeek(today, -1, SUNDAY) })],
  [new RegExp(`\\b(?:on |last )(?<weekday>${WEEKDAY})\\b`, 'i'), (today, { groups }) => {
    const coming = comingWeekday(today, weekdayNumber(groups!.weekday!))
    const day = coming === today ? today : addDays(coming, -DAYS_IN_WEEK)
    return { from: day, to: day }
  }],
  [/\b(?:this|the) month(?:'s)?\b/i, today => ({ from: firstOfMonth(today, 0), to: today })],
  [/\blast month(?:'s)?\b/i, today => ({ from: firstOfMonth(today, -1), to: lastOfMonth(today, -1) })],
]

/** The days on which something was done, out of words about what is done: "what did I finish yesterday?". */
export function takeDoneDays(words: Phrase, clock: Clock): { rest: Phrase, days: Required<DayRange> } | undefined {
  const { day: today } = localTime(clock)
  for (const [pattern, daysOf] of PERIODS) {
    const found = pattern.exec(words.mask)
    if (found)
      return { rest: without(words, found.index, found.index + found[0].length), days: daysOf(today, found) }
  }
  return undefined
}
