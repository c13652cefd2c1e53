import type { Repeat } from '@todo-chatbot/contract'
import type { Clock } from '../command.ts'
import type { Phrase } from '../text/phrase.ts'
import { comingWeekday, localTime } from '../dates/clock.ts'
import { WEEKDAY, weekdayNumber } from '../dates/names.ts'
import { without } from '../text/phrase.ts'
import { NUMBER, numberOf, ORDINAL, ordinalOf } from '../words/numbers.ts'

const EVERY = new RegExp(`(?<!\\S)every (?:(?<count>${NUMBER}|${ORDINAL}|other|single) )?(?<unit>hour|day|week|month|quarter|year)s?(?![\\w'-])`, 'i')
const EVERY_WEEKDAY = new RegExp(`(?<!\\S)every (?<other>(?:other|second|2nd) )?(?<weekday>${WEEKDAY})s?(?![\\w'-])`, 'i')
const MONTH_DAY = '(?<day>[12]?\\d|3[01])(?:st|nd|rd|th)'
const EVERY_MONTH_DAY: RegExp[] = [
  new RegExp(`(?<!\\S)(?:on )?every ${MONTH_DAY}(?: (?:of|in) (?:the|every|each) month|(?=[\\s,.!]*$)|(?= at \\d))`, 'i'),
  new RegExp(`(?<!\\S)(?:on )?(?:the )?${MONTH_DAY} (?:of|in) (?:every|each) month(?![\\w'-])`, 'i'),
]
/** "every Monday and Friday": no rule repeats on two days, so the words stay. */
const MORE_DAYS = new RegExp(`^(?:,? and|,|,? or| ?&| ?/) ?(?:${WEEKDAY})\\b`, 'i')
const EVERY_DAY_PART = /(?<!\S)every (?=(?:morning|afternoon|evening|night)(?![\w'-]|,? (?:and|or)\b))/i
const MONTHS_IN_QUARTER = 3
const ADVERB = /[\s,]+(?<adverb>hourly|daily|weekly|fortnightly|biweekly|monthly|yearly|annually)(?=[.!]?$|\s+(?:on|at|from|starting)\b)/i
const ADVERBS: Record<string, Repeat> = {
  hourly: { every: 1, unit: 'hour' },
  daily: { every: 1, unit: 'day' },
  weekly: { every: 1, unit: 'week' },
  fortnightly: { every: 2, unit: 'week' },
  biweekly: { every: 2, unit: 'week' },
  monthly: { every: 1, unit: 'month' },
  yearly: { every: 1, unit: 'year' },
  annually: { every: 1, unit: 'year' },
}

interface Found {
  rest: Phrase
  repeat: Repeat | null
  /** The first day, where the words name one: "every monday". */
  day: string | null
}

type Reading = (words: Phrase, today: string) => Found | undefined

/** The ways to say it, in the order in which they count. */
const READINGS: Reading[] = [byMonthDay, byWeekday, byUnit, byDayPart, byAdverb]

/** Takes the rule of repeating out of the words, wherever it stands. */
export function takeRepeat(words: Phrase, clock: Clock): Found {
  const { day: today } = localTime(clock)
  for (const read of READINGS) {
    const found = read(words, today)
    if (found)
      return found
  }
  return none(words)
}

function none(words: Phrase): Found {
  return { rest: words, repeat: null, day: null }
}

/** "every 1st of the month": the day stays in the words, as the first one. */
function byMonthDay(words: Phrase): Found | undefined {
  const match = EVERY_MONTH_DAY.map(pattern => pattern.exec(words.mask)).find(found => found !== null)
  return match && { rest: replaced(words, match, `on the ${match.groups!.day}th`), repeat: { every: 1, unit: 'month' }, day: null }
}

function byWeekday(words: Phrase, today: string): Found | undefined {
  const match = EVERY_WEEKDAY.exec(words.mask)
  if (!match)
    return undefined
  return MORE_DAYS.test(words.mask.slice(match.index + match[0].length))
    ? none(words)
    : found(words, match, { every: match.groups!.other ? 2 : 1, unit: 'week' }, comingWeekday(today, weekdayNumber(match.groups!.weekday!)))
}

function byUnit(words: Phrase): Found | undefined {
  const match = EVERY.exec(words.mask)
  if (!match)
    return undefined
  const count = countOf(match.groups!.count)
  const unit = match.groups!.unit!.toLowerCase()
  return found(words, match, unit === 'quarter'
    ? { every: count * MONTHS_IN_QUARTER, unit: 'month' }
    : { every: count, unit: unit as Repeat['unit'] })
}

function byDayPart(words: Phrase): Found | undefined {
  const match = EVERY_DAY_PART.exec(words.mask)
  return match ? { rest: replaced(words, match, 'this '), repeat: { every: 1, unit: 'day' }, day: null } : undefined
}

function byAdverb(words: Phrase): Found | undefined {
  const match = ADVERB.exec(words.mask)
  return match ? found(words, match, ADVERBS[match.groups!.adverb!.toLowerCase()]!) : undefined
}

function countOf(word: string | undefined): number {
  const count = word && /other/i.test(word)
    ? 2
    : word && !/single/i.test(word)
      ? numberOf(word) || ordinalOf(word)
      : 1
  return Math.max(1, count)
}

function found(words: Phrase, match: RegExpExecArray, repeat: Repeat, day: string | null = null): Found {
  return {
    rest: without(words, match.index, match.index + match[0].length),
    repeat,
    day,
  }
}

function replaced({ text, mask }: Phrase, match: RegExpExecArray, by: string): Phrase {
  const end = match.index + match[0].length
  const swap = (words: string) => words.slice(0, match.index) + by + words.slice(end)
  return {
    text: swap(text),
    mask: swap(mask),
  }
}
