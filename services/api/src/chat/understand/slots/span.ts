import type { Phrase } from '../text/phrase.ts'
import { NUMBER, numberOf } from '../words/numbers.ts'

export type SpanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** A length of time, such as two days. */
export interface Span {
  count: number
  unit: SpanUnit
}

const UNIT = 'min(?:ute)?|h(?:ou)?r|day|week|month|year'
const COUNT = `${NUMBER}|an?|another|a couple of|half an?`
/** A length of time, as the source of a pattern. */
export const SPAN_WORDS = `(?:${COUNT}) (?:${UNIT}|fortnight)s?`
const SPAN = new RegExp(`^(?<count>${COUNT}) (?<unit>${UNIT})s?$`, 'i')
const FORTNIGHT_WEEKS = 2
const HALF_AN_HOUR_MINUTES = 30
const COUPLE = 2

/** "two days", "a week", "half an hour": undefined when the words say anything else. */
export function readSpan({ mask }: Phrase): Span | undefined {
  const words = mask.replace(/[.!]+$/, '')
  if (/^a fortnight$/i.test(words))
    return { count: FORTNIGHT_WEEKS, unit: 'week' }
  const { count, unit } = SPAN.exec(words)?.groups ?? {}
  if (!count || !unit)
    return undefined
  if (/^half/i.test(count))
    return /^h/i.test(unit) ? { count: HALF_AN_HOUR_MINUTES, unit: 'minute' } : undefined
  return { count: countOf(count), unit: unitOf(unit) }
}

function countOf(words: string): number {
  if (/^a couple/i.test(words))
    return COUPLE
  return /^another$/i.test(words) ? 1 : numberOf(words)
}

function unitOf(word: string): SpanUnit {
  const lower = word.toLowerCase()
  if (lower.startsWith('min'))
    return 'minute'
  return lower.startsWith('h') ? 'hour' : lower as SpanUnit
}
