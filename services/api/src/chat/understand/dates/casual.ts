import type { Clock } from '../command.ts'
import type { Rewrite } from './rewrite.ts'
import { addDays } from '../../../todos/calendar.ts'
import { NUMBER, numberOf } from '../words/numbers.ts'
import { comingWeekday, firstOfMonth, inWeek, lastOfMonth, localTime, localTimeIn, oncePerClock } from './clock.ts'
import { holidays } from './holidays.ts'
import { intendedDateWord, WEEKDAY, weekdayNumber } from './names.ts'
import { numericRules } from './numeric.ts'
import { rule } from './rewrite.ts'

const FRIDAY = 5
const SATURDAY = 6
const MONTHS_IN_YEAR = 12
const MINUTES_IN_HOUR = 60
const FORTNIGHT_DAYS = 14

/** "in 2 hours" counts from this minute, every other rule from the start of the day. */
function spans(clock: Clock): Rewrite[] {
  const later = (minutes: number) => {
    const { day, time } = localTimeIn(clock, minutes)
    return `${day} at ${time}`
  }
  return [
    rule('in half an hour', () => later(MINUTES_IN_HOUR / 2)),
    rule('in an hour and a half', () => later(MINUTES_IN_HOUR * 1.5)),
    rule(`in (${NUMBER}|an?) ?(?:hours?|hrs?|h)`, found => later(numberOf(found[1]!) * MINUTES_IN_HOUR)),
    rule(`in (${NUMBER}|an?) ?(?:minutes?|mins?)`, found => later(numberOf(found[1]!))),
  ]
}

function weeks(today: string): Rewrite[] {
  const coming = (weekday: string) => comingWeekday(today, weekdayNumber(weekday))
  return [
    rule('(?:the )?day after tomorrow', () => addDays(today, 2)),
    rule(`(?:with)?in the next (${NUMBER}) (days?|weeks?|months?)`, found => `in ${found[1]} ${found[2]}`),
    rule('in a fortnight', () => addDays(today, FORTNIGHT_DAYS)),
    rule(`(${NUMBER}|a) weeks? from (today|tomorrow|${WEEKDAY})`, (found) => {
      const from = {
        today,
        tomorrow: addDays(today, 1),
      }[found[2]!.toLowerCase()] ?? coming(found[2]!)
      return addDays(from, numberOf(found[1]!) * 7)
    }),
    rule(`(${WEEKDAY})(?: of)? next week|next week(?: on)? (${WEEKDAY})`, found => inWeek(today, 1, weekdayNumber((found[1] ?? found[2])!))),
    rule(`next (${WEEKDAY})`, found => inWeek(today, 1, weekdayNumber(found[1]!))),
    rule('(?:the )?end of (?:the |this )?week|eow', () => comingWeekday(today, FRIDAY)),
    rule('(?:the )?end of next week', () => inWeek(today, 1, FRIDAY)),
    rule('next weekend', () => inWeek(today, 1, SATURDAY)),
    rule('(?:this|the) weekend', () => comingWeekday(today, SATURDAY)),
    rule('(?:some ?time )?next week(?: some ?time)?', () => inWeek(today, 1, 1)),
  ]
}

function months(today: string): Rewrite[] {
  const onDay = (month: number, day: number) =>
    day <= Number(lastOfMonth(today, month).slice(8))
      ? addDays(firstOfMonth(today, month), day - 1)
      : ''
  const dayOfMonth = (day: number) => {
    const months = [0, 1, 2].find(month => onDay(month, day) >= today)
    return months === undefined
      ? undefined
      : onDay(months, day)
  }
  return [
    rule(`(today|tomorrow|${WEEKDAY}),? (?:eod|cob|(?:at )?(?:the )?end of (?:the )?day|close of business)`, found => found[1]),
    rule(`(?:eod|cob|(?:the )?end of (?:the )?day|close of business)(?: on)? (tomorrow|${WEEKDAY})`, found => found[1]),
    rule('(?:the )?end of (?:the |this )?day|eod|(?<=\\bby )(?:cob|close of business)', () => today),
    rule('(?:the )?(?:end|last day) of (?:the |this )?month|eom', () => lastOfMonth(today, 0)),
    rule('(?:the )?(?:end|last day) of next month', () => lastOfMonth(today, 1)),
    rule('(?:the )?end of (?:the |this )?year|eoy', () => `${today.slice(0, 4)}-12-31`),
    rule('(?:some ?time )?next month(?: some ?time)?', () => firstOfMonth(today, 1)),
    rule('next year', () => firstOfMonth(`${today.slice(0, 4)}-01`, MONTHS_IN_YEAR)),
    rule('(?<=\\b(?:on|by|until|till|before|due) )(?:the )?([12]?\\d|3[01])(?:st|nd|rd|th)(?! (?:of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))', found => dayOfMonth(Number(found[1]))),
  ]
}

const HOUR = '1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const HOURS_IN_HALF_DAY = 12

/** Leaves the half of the day open, as in "at 5". */
function clockTime(hour: number, minute: number): string {
  return `at ${hour || HOURS_IN_HALF_DAY}:${String(minute).padStart(2, '0')}`
}

const TIMES: Rewrite[] = [
  rule(`(?:at )?half past (${HOUR})`, found => clockTime(numberOf(found[1]!), 30)),
  rule(`(?:at )?(?:a )?quarter past (${HOUR})`, found => clockTime(numberOf(found[1]!), 15)),
  rule(`(?:at )?(?:a )?quarter to (${HOUR})`, found => clockTime(numberOf(found[1]!) - 1, 45)),
  rule(`(?:at )?(${HOUR}) ?o'?clock`, found => clockTime(numberOf(found[1]!), 0)),
  rule('at (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)', found => clockTime(numberOf(found[1]!), 0)),
  rule('(?:at )?([01]?\\d|2[0-3])h([0-5]\\d)', found => `at ${found[1]}:${found[2]}`),
  rule('between (\\d{1,2}(?::\\d{2})?(?: ?[ap]m)?) and (\\d{1,2}(?::\\d{2}(?: ?[ap]m)?| ?[ap]m))', found => `from ${found[1]} to ${found[2]}`),
  rule('midday|lunch ?time', () => 'noon'),
]

const MORNINGS: Rewrite[] = [
  rule('first thing in the morning', () => 'tomorrow morning'),
  rule(`first thing (?:on )?(today|tomorrow|${WEEKDAY})(?: morning)?`, found => `${found[1]} morning`),
]

const TYPOS: Rewrite = {
  pattern: /(?<![\w#@'-])\w{4,11}(?![\w'-])/g,
  replace: found => intendedDateWord(found[0]),
}

/** What people say and chrono does not read, or reads in another sense, as plain dates and times. */
export const casualRules = oncePerClock((clock: Clock): Rewrite[] => {
  const { day } = localTime(clock)
  return [...spans(clock), ...months(day), ...weeks(day), holidays(day), ...MORNINGS, ...TIMES, ...numericRules(clock.timeZone)]
})

export const TYPO_RULES: Rewrite[] = [TYPOS]
