import type { Todo } from '@todo-chatbot/contract'

const DAY_MS = 86_400_000
const WEEK_DAYS = 7

export interface Due {
  label: string
  isOverdue: boolean
  isToday: boolean
}

type Dated = Pick<Todo, 'dueDate' | 'dueTime' | 'completed'>

/** A calendar day as UTC midnight, so that days can be counted without time zones. */
function dayNumber(year: number, month: number, day: number) {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

function parts(text: string, separator: string): number[] {
  return text.split(separator).map(Number)
}

function dayLabel(date: Date, daysAhead: number, thisYear: number, locale?: string) {
  if (Math.abs(daysAhead) <= 1) {
    const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(daysAhead, 'day')
    return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
  }
  if (daysAhead > 0 && daysAhead < WEEK_DAYS)
    return date.toLocaleDateString(locale, { weekday: 'long' })
  return date.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'short',
    ...(date.getFullYear() !== thisYear && { year: 'numeric' }),
  })
}

/** How a due day reads for someone whose clock shows `now`: "Tomorrow, 17:00", "Friday", "12 Dec". */
export function describeDue({ dueDate, dueTime, completed }: Dated, now: Date, locale?: string): Due | null {
  if (dueDate === null)
    return null
  const [year = 0, month = 0, day = 0] = parts(dueDate, '-')
  const [hours = 23, minutes = 59] = dueTime === null
    ? []
    : parts(dueTime, ':')
  const at = new Date(year, month - 1, day, hours, minutes)
  const daysAhead = dayNumber(year, month, day) - dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate())
  const time = dueTime === null
    ? ''
    : `, ${at.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })}`
  return {
    label: dayLabel(at, daysAhead, now.getFullYear(), locale) + time,
    isOverdue: !completed && (daysAhead < 0 || (daysAhead === 0 && dueTime !== null && at < now)),
    isToday: daysAhead === 0,
  }
}
