import type { Todo } from '@todo-chatbot/contract'
import type { Span } from '../../understand/slots/span.ts'
import { addDays, addMonths } from '../../../todos/calendar.ts'

const DAYS_IN_WEEK = 7
const MONTHS_IN_YEAR = 12
const MINUTES_IN_HOUR = 60
const MINUTES_IN_DAY = 24 * MINUTES_IN_HOUR

type Due = Pick<Todo, 'dueDate' | 'dueTime'>

/** Later by a span, or earlier; a todo without a day counts from today, one without a time from now where hours are meant. */
export function shifted({ dueDate, dueTime }: Due, { count, unit }: Span, today: string, now: string): Due {
  const day = dueDate ?? today
  switch (unit) {
    case 'minute': return laterByMinutes(day, dueTime ?? now, count)
    case 'hour': return laterByMinutes(day, dueTime ?? now, count * MINUTES_IN_HOUR)
    case 'day': return { dueDate: addDays(day, count), dueTime }
    case 'week': return { dueDate: addDays(day, count * DAYS_IN_WEEK), dueTime }
    case 'month': return { dueDate: addMonths(day, count), dueTime }
    case 'year': return { dueDate: addMonths(day, count * MONTHS_IN_YEAR), dueTime }
  }
}

function laterByMinutes(day: string, time: string, minutes: number): Due {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = hour * MINUTES_IN_HOUR + minute + minutes
  const days = Math.floor(total / MINUTES_IN_DAY)
  const rest = total - days * MINUTES_IN_DAY
  const padded = (value: number) => String(value).padStart(2, '0')
  return { dueDate: addDays(day, days), dueTime: `${padded(Math.floor(rest / MINUTES_IN_HOUR))}:${padded(rest % MINUTES_IN_HOUR)}` }
}
