import type { DayRange } from '../../todos/calendar.ts'
import type { Clock } from './command.ts'
import type { NamedDays } from './named-days.ts'
import type { Phrase } from './text/phrase.ts'
import { addDays, addMonths } from '../../todos/calendar.ts'
import { comingWeekday, firstOfMonth, inWeek, lastOfMonth, localTime } from './dates/clock.ts'
import { MONTH, monthNumber } from './dates/names.ts'
import { PAST, takeNamedDays, weekFrom } from './named-days.ts'
import { readWhen } from './slots/when.ts'
import { group, part } from './text/phrase.ts'
import { NUMBER, numberOf } from './words/numbers.ts'

const SATURDAY = 6
const SUNDAY = 7
const DAYS_IN_WEEK = 7
const MONTHS_IN_YEAR = 12

/** Ranges whose ends are days that are said; each stands at the end of the words. */
const SAID: [words: RegExp, rangeOf: (first: string, last: string) => DayRange][] = [
  [/\b(?:between|from) (?<first>.+?) (?:and|to|until|till|through) (?<last>.+)$/di, (from, to) => ({ from, to })],
  [/\b(?<first>today) (?:and|or) (?<last>tomorrow)$/di, (from, to) => ({ from, to })],
  [/\bbefore (?<first>.+)$/di, first => ({ to: addDays(first, -1) })],
  [/\b(?:by|until|till|up to|no later than) (?<first>.+)$/di, to => ({ to })],
  [/\bafter (?<first>.+)$/di, first => ({ from: addDays(first, 1) })],
  [/\b(?:from|since) (?<first>.+?) on(?:wards?)?$/di, from => ({ from })],
]

/** Ranges that have a name. */
const NAMED: NamedDays<DayRange>[] = [
  ...PAST,
  [new RegExp(`\\b(?:the )?(?:next|coming) (?<count>${NUMBER}) (?<unit>day|week|month)s\\b`, 'i'), (today, { groups }) => ({ from: today, to: later(today, numberOf(groups!.count!), groups!.unit!) })],
  [/\bnext week(?:'s)?\b(?! (?:on )?(?:mon|tue|wed|thu|fri|sat|sun))/i, today => weekFrom(today, 1)],
  [/\b(?:this|the) weekend(?:'s)?\b/i, (today) => {
    const to = comingWeekday(today, SUNDAY)
    return { from: to === today ? today : comingWeekday(today, SATURDAY), to }
  }],
  [/\bnext weekend(?:'s)?\b/i, today => ({ from: inWeek(today, 1, SATURDAY), to: inWeek(today, 1, SUNDAY) })],
  [/\b(?:this|the) month(?:'s)?\b/i, today => ({ from: today, to: lastOfMonth(today, 0) })],
  [/\bnext month(?:'s)?\b/i, today => ({ from: firstOfMonth(today, 1), to: lastOfMonth(today, 1) })],
  [new RegExp(`\\b(?:in|during|(?<=\\b(?:to-?dos|tasks|items|reminders|list|due|planned) )for) (?<month>${MONTH})\\b(?! \\d)`, 'i'), (today, { groups }) => {
    const ahead = (monthNumber(groups!.month!) - Number(today.slice(5, 7)) + MONTHS_IN_YEAR) % MONTHS_IN_YEAR
    return { from: firstOfMonth(today, ahead), to: lastOfMonth(today, ahead) }
  }],
]

function later(today: string, count: number, unit: string): string {
  return /^month/i.test(unit)
    ? addMonths(today, count)
    : addDays(today, /^week/i.test(unit) ? count * DAYS_IN_WEEK : count)
}

interface Found { rest: Phrase, days: DayRange }

/** The days on which todos are due, out of words about a part of the list: "before Friday", "next week", "between Monday and Friday". */
export function takeDueRange(words: Phrase, clock: Clock): Found | undefined {
  return takeNamedDays(words, NAMED, localTime(clock).day)
    ?? takeSaid(part(words, 0, words.mask.replace(/[\s?!.]+$/, '').length), clock)
}

function takeSaid(words: Phrase, clock: Clock): Found | undefined {
  for (const [pattern, rangeOf] of SAID) {
    const start = pattern.exec(words.mask)?.index
    const [first, last] = ['first', 'last'].map(name => dayOf(group(words, pattern, name), clock))
    if (start !== undefined && first && (last || !pattern.source.includes('<last>')))
      return { rest: part(words, 0, start), days: rangeOf(first, last ?? first) }
  }
  return undefined
}

function dayOf(words: Phrase | undefined, clock: Clock): string | undefined {
  const when = words && readWhen(words, clock)
  return when?.dueTime === undefined ? when?.dueDate : undefined
}
