import type { Repeat, Todo } from '@todo-chatbot/contract'
import { addDays } from '../../../todos/calendar.ts'
import { quote } from './quote.ts'

type Details = Pick<Todo, 'dueDate' | 'dueTime' | 'priority' | 'tags' | 'repeat'>

const DAY_PARTS = ([{ weekday: 'short' }, { day: 'numeric' }, { month: 'short' }] as const)
  .map(options => new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }))

/** "Fri 27 Nov", with the year when it is another one than this. */
export function dayName(day: string, today: string): string {
  const [weekday, date, month] = DAY_PARTS.map(format => format.format(new Date(`${day}T00:00:00Z`)))
  const name = `${weekday} ${date} ${month}`
  return day.slice(0, 4) === today.slice(0, 4)
    ? name
    : `${name} ${day.slice(0, 4)}`
}

/** "today (Sun 22 Nov)", "tomorrow (Mon 23 Nov)", and every other day by its name alone. */
export function nearDayName(day: string, today: string): string {
  const name = dayName(day, today)
  if (day === today)
    return `today (${name})`
  return day === addDays(today, 1) ? `tomorrow (${name})` : name
}

/** "due tomorrow (Mon 23 Nov) at 17:00"; undefined without a date. */
export function dueWords({ dueDate, dueTime }: Pick<Todo, 'dueDate' | 'dueTime'>, today: string): string | undefined {
  if (!dueDate)
    return undefined
  return `due ${nearDayName(dueDate, today)}${dueTime
    ? ` at ${dueTime}`
    : ''}`
}

export function repeatWords({ every, unit }: Repeat): string {
  return every === 1
    ? `every ${unit}`
    : `every ${every} ${unit}s`
}

/** How a todo was understood, in one line: due date, priority, repeat and tags. */
export function details(todo: Details, today: string): string {
  const parts = [
    dueWords(todo, today),
    todo.priority === 'normal'
      ? undefined
      : `${todo.priority} priority`,
    todo.repeat
      ? repeatWords(todo.repeat)
      : undefined,
    ...todo.tags.map(tag => `#${tag}`),
  ]
  return parts.filter(part => part !== undefined).join(', ')
}

/** A todo as it was understood, inside a sentence: "“milk”, due tomorrow (Mon 23 Nov), #shop". */
export function quoteWithDetails(todo: Details & Pick<Todo, 'title'>, today: string): string {
  return [quote(todo.title), details(todo, today)].filter(part => part !== '').join(', ')
}
