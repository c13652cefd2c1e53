/** Times relative to now, short enough for a table cell. */

import { regionalTag } from '../i18n/locale.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const ABSOLUTE = { dateStyle: 'medium', timeStyle: 'long' } as const
const CLOCK = { timeStyle: 'medium' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(options: typeof ABSOLUTE | typeof CLOCK): Intl.DateTimeFormat {
  const language = regionalTag()
  const key = `${language}/${options.timeStyle}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, known)
  return known
}

function twoUnits(durationMs: number, largeMs: number, smallMs: number, large: string, small: string): string {
  const whole = Math.floor(durationMs / largeMs)
  const rest = Math.floor(durationMs % largeMs / smallMs)
  return rest > 0 && whole < 10
    ? `${whole}${large} ${rest}${small}`
    : `${whole}${large}`
}

/** "45s", "12m", "3h 5m", "2d 4h", "38d": two units while the first one is small. */
export function formatDuration(durationMs: number): string {
  const positiveMs = Math.max(0, durationMs)
  if (positiveMs < MINUTE_MS)
    return `${Math.floor(positiveMs / SECOND_MS)}s`
  if (positiveMs < HOUR_MS)
    return `${Math.floor(positiveMs / MINUTE_MS)}m`
  if (positiveMs < DAY_MS)
    return twoUnits(positiveMs, HOUR_MS, MINUTE_MS, 'h', 'm')
  return twoUnits(positiveMs, DAY_MS, HOUR_MS, 'd', 'h')
}

export function formatAbsolute(at: string | number): string {
  return formatOf(ABSOLUTE).format(new Date(at))
}

export function formatClock(at: string | number): string {
  return formatOf(CLOCK).format(new Date(at))
}
