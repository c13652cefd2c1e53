import { InvalidTimeZone } from '../errors.ts'
import { isTimeZone } from '../todos/calendar.ts'

/** The zone that the client named, UTC without one. */
export function checkedTimeZone(timeZone = 'UTC'): string {
  if (!isTimeZone(timeZone))
    throw InvalidTimeZone(timeZone)
  return timeZone
}
