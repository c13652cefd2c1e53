import type { DueFilter } from '@todo-chatbot/contract'
import { oncePerZone } from './once-per-zone.ts'

const DAYS_IN_WEEK = 7
/** The calendar of the contract, YYYY-MM-DD, ends with it. */
const LAST_YEAR = 9999

/** Days from `from` to `to`, both included; an end that is missing is open. */
export interface DayRange { from?: string, to?: string }

const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`)
function asDay(date: Date): string {
  return date.getUTCFullYear() > LAST_YEAR
    ? `${LAST_YEAR}-12-31`
    : date.toISOString().slice(0, 10)
}

/** Whether the runtime knows this IANA time zone; bare offsets such as +02:00 are none. */
export const isTimeZone = oncePerZone((zone): boolean => {
  if (!/^[A-Z]/i.test(zone))
    return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  }
  catch {
    return false
  }
})

const dayFormat = oncePerZone(timeZone => new Intl.DateTimeFormat('en', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
}))

/** The calendar day of a moment where the person is. */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = dayFormat(timeZone).formatToParts(moment)
  const part = (type: string) => parts.find(candidate => candidate.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

export function addDays(day: string, count: number): string {
  const date = asUtc(day)
  date.setUTCDate(date.getUTCDate() + count)
  return asDay(date)
}

/** The same day of a later month; the last one where that month is shorter. */
export function addMonths(day: string, count: number): string {
  const date = asUtc(day)
  const dayOfMonth = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth))
  return asDay(date)
}

/** The due days that a filter asks for; `week` is today and the six days after it. */
export function daysOf(filter: Exclude<DueFilter, 'none'>, today: string): DayRange {
  switch (filter) {
    case 'today': return { from: today, to: today }
    case 'tomorrow': return {
      from: addDays(today, 1),
      to: addDays(today, 1),
    }
    case 'week': return {
      from: today,
      to: addDays(today, DAYS_IN_WEEK - 1),
    }
    case 'overdue': return {
      to: addDays(today, -1),
    }
    case 'upcoming': return {
      from: addDays(today, 1),
    }
  }
}
