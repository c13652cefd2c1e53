import type { ParsedResult } from 'chrono-node/en'
import type { Clock } from '../command.ts'
import { casual } from 'chrono-node/en'
import { casualRules, TYPO_RULES } from './casual.ts'
import { localTime } from './clock.ts'
import { rewrite } from './rewrite.ts'

/** A date, a time or both, as found in the words: `start` and `end` are places in them. */
export interface Mention {
  start: number
  end: number
  /** After typos and casual forms were put right. */
  words: string
  day: string | null
  time: string | null
  /** The year was said, so the day may lie in the past. */
  yearSaid: boolean
}

const DAY_PARTS: [words: RegExp, time: string][] = [
  [/\bmorning\b/i, '09:00'],
  [/\bafternoon\b/i, '15:00'],
  [/\bevening\b/i, '19:00'],
  [/\b(?:tonight|night)\b/i, '21:00'],
]
const EARLIEST_MORNING_HOUR = 7
const NOON = 12

/** Every date and time in the words, in their order; all days are the person's. */
export function mentionsIn(words: string, clock: Clock): Mention[] {
  const spelled = rewrite(words, TYPO_RULES)
  const plain = rewrite(spelled.text, casualRules(clock))
  const origin = (position: number, edge: 'start' | 'end') => spelled.origin(plain.origin(position, edge), edge)
  // chrono counts in a zone of its own, where the person's day starts at midnight UTC: no weekday is over at noon, no hour is lost.
  const startOfDay = {
    instant: new Date(`${localTime(clock).day}T00:00:00Z`),
    timezone: 0,
  }
  return casual.parse(plain.text, startOfDay, { forwardDate: true }).map(result => ({
    ...meaning(result),
    start: origin(result.index, 'start'),
    end: origin(result.index + wordsOf(result).length, 'end'),
  }))
}

/** chrono takes the comma or bracket behind a weekday along. */
function wordsOf({ text }: ParsedResult): string {
  return text.replace(/[\s,.)]+$/, '')
}

function meaning(result: ParsedResult): Omit<Mention, 'start' | 'end'> {
  const { start, end } = result
  const words = wordsOf(result)
  const hasDay = start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month')
  // A range of days is a deadline: its end counts.
  const dayOf = end?.isCertain('weekday') || end?.isCertain('day')
    ? end
    : start
  return {
    words,
    day: hasDay
      ? dayIn(dayOf)
      : null,
    time: timeIn(start, words),
    yearSaid: start.isCertain('year') && /\d{4}|\d[/.-]\d+[/.-]\d{2}/.test(words),
  }
}

function dayIn(components: ParsedResult['start']): string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map(name => components.get(name) ?? 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function timeIn(components: ParsedResult['start'], words: string): string | null {
  const dayPart = DAY_PARTS.find(([pattern]) => pattern.test(words))
  if (!components.isCertain('hour'))
    return dayPart?.[1] ?? null
  const hour = components.get('hour') ?? 0
  const isOpen = !components.isCertain('meridiem') && !dayPart && hour > 0 && hour < EARLIEST_MORNING_HOUR && !/(?:^|\s)0\d/.test(words)
  return `${String(isOpen
    ? hour + NOON
    : hour).padStart(2, '0')}:${String(components.get('minute') ?? 0).padStart(2, '0')}`
}
