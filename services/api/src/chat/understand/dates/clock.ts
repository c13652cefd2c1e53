import type { Clock } from '../command.ts'
import { addDays, dayIn } from '../../../todos/calendar.ts'
import { oncePerZone } from '../../../todos/once-per-zone.ts'

const MINUTE_MS = 60_000
const DAYS_IN_WEEK = 7

/** A moment where the person is. */
interface Local {
  day: string
  /** HH:MM */
  time: string
}

/** Works something out once for each clock: a message asks for the same day and rules many times. */
export function oncePerClock<Result>(work: (clock: Clock) => Result): (clock: Clock) => Result {
  const known = new WeakMap<Clock, { result: Result }>()
  return (clock) => {
    const entry = known.get(clock) ?? { result: work(clock) }
    known.set(clock, entry)
    return entry.result
  }
}

const timeFormat = oncePerZone(timeZone => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))

export const localTime = oncePerClock(({ now, timeZone }: Clock): Local => ({ day: dayIn(timeZone, now), time: timeFormat(timeZone).format(now) }))

/** Counts real minutes, also over a change of the clocks. */
export function localTimeIn(clock: Clock, minutes: number): Local {
  return localTime({
    ...clock,
    now: new Date(clock.now.getTime() + minutes * MINUTE_MS),
  })
}

/** 1 = Monday ... 7 = Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || DAYS_IN_WEEK
}

/** The given weekday of the week (Monday to Sunday) that is `weeks` after this one. */
export function inWeek(today: string, weeks: number, weekday: number): string {
  return addDays(today, weeks * DAYS_IN_WEEK + weekday - weekdayOf(today))
}

/** The next such weekday, today included. */
export function comingWeekday(today: string, weekday: number): string {
  return addDays(today, (weekday - weekdayOf(today) + DAYS_IN_WEEK) % DAYS_IN_WEEK)
}

export function firstOfMonth(today: string, months: number): string {
  const date = new Date(`${today.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}

export function lastOfMonth(today: string, months: number): string {
  return addDays(firstOfMonth(today, months + 1), -1)
}
