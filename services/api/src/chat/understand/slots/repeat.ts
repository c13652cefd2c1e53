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

export function takeRepeat(words: Phrase, clock: Clock): Found {
  const { day: today } = localTime(clock)
  const monthDay = EVERY_MONTH_DAY.map(pattern => pattern.exec(words.mask)).find(match => match !== null)
  if (monthDay)
    return { rest: replaced(words, monthDay, `on the ${monthDay.groups!.day}th`), repeat: { every: 1, unit: 'month' }, day: null }
  const weekday = EVERY_WEEKDAY.exec(words.mask)
  if (weekday && MORE_DAYS.test(words.mask.slice(weekday.index + weekday[0].length)))
    return { rest: words, repeat: null, day: null }
  if (weekday) {
    return found(words, weekday, {
      every: weekday.groups?.other ? 2 : 1,
      unit: 'week',
    }, comingWeekday(today, weekdayNumber(weekday.groups!.weekday!)))
  }
  const every = EVERY.exec(words.mask)
  if (every) {
    const isQuarter = /^quarter$/i.test(every.groups!.unit!)
    return found(words, every, {
      every: countOf(every.groups!.count) * (isQuarter ? MONTHS_IN_QUARTER : 1),
      unit: isQuarter ? 'month' : every.groups!.unit!.toLowerCase() as Repeat['unit'],
    }, null)
  }
  const dayPart = EVERY_DAY_PART.exec(words.mask)
  if (dayPart) {
    return {
      rest: replaced(words, dayPart, 'this '),
      repeat: { every: 1, unit: 'day' },
      day: null,
    }
  }
  const adverb = ADVERB.exec(words.mask)
  return adverb
    ? found(words, adverb, ADVERBS[adverb.groups!.adverb!.toLowerCase()]!, null)
    : { rest: words, repeat: null, day: null }
}

function countOf(word: string | undefined): number {
  const count = word && /other/i.test(word)
    ? 2
    : word && !/single/i.test(word)
      ? numberOf(word) || ordinalOf(word)
      : 1
  return Math.max(1, count)
}

function found(words: Phrase, match: RegExpExecArray, repeat: Repeat, day: string | null): Found {
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
