import { distance } from '../words/distance.ts'

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** A weekday in full or short, as the source of a pattern. */
export const WEEKDAY = 'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'

/** 1 = Monday ... 7 = Sunday. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.findIndex(weekday => weekday.startsWith(name.toLowerCase().slice(0, 3))) + 1
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A month in full or short, as the source of a pattern. */
export const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** 1 = January ... 12 = December. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1
}

const DATE_WORDS = [
  ...WEEKDAYS,
  'today',
  'tonight',
  'tomorrow',
  'january',
  'february',
  'september',
  'october',
  'november',
  'december',
]
const OTHER_WORDS = new Set(['sundae', 'toady', 'sundry', 'monkey'])
const SLIPS: Record<string, string> = {
  'tonite': 'tonight',
  '2nite': 'tonight',
  '2moro': 'tomorrow',
  '2morrow': 'tomorrow',
  '2mrw': 'tomorrow',
  'tomo': 'tomorrow',
  '2day': 'today',
  'tues': 'tuesday',
  'weds': 'wednesday',
  'thurs': 'thursday',
}
const TWO_SLIPS_FROM = 8
const SHORTEST = 5

/** "tomorow", "wendesday": the date word that was meant; undefined for every other word. */
export function intendedDateWord(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (SLIPS[lower])
    return SLIPS[lower]
  if (lower.length < SHORTEST || OTHER_WORDS.has(lower) || DATE_WORDS.some(known => lower === known || lower === `${known}s`))
    return undefined
  const near = DATE_WORDS
    .filter(known => known[0] === lower[0])
    .map(known => ({
      known,
      slips: distance(lower, known, 2),
    }))
    .filter(({ known, slips }) => slips <= (known.length >= TWO_SLIPS_FROM
      ? 2
      : 1))
  return near.sort((a, b) => a.slips - b.slips)[0]?.known
}
