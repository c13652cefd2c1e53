import type { CreateTodo, Repeat, Todo } from '@todo-chatbot/contract'
import { addDays, addMonths } from './calendar.ts'

const DAYS_IN_WEEK = 7
const MONTHS_IN_YEAR = 12
const HOURS_IN_DAY = 24

type Due = Pick<Todo, 'dueDate' | 'dueTime'> & { dueDate: string }

function stepped({ dueDate, dueTime }: Due, { every, unit }: Repeat, steps: number): Due {
  const count = every * steps
  switch (unit) {
    case 'day': return {
      dueDate: addDays(dueDate, count),
      dueTime,
    }
    case 'week': return {
      dueDate: addDays(dueDate, count * DAYS_IN_WEEK),
      dueTime,
    }
    case 'month': return {
      dueDate: addMonths(dueDate, count),
      dueTime,
    }
    case 'year': return {
      dueDate: addMonths(dueDate, count * MONTHS_IN_YEAR),
      dueTime,
    }
    case 'hour': return laterByHours(dueDate, dueTime ?? '00:00', count)
  }
}

function laterByHours(dueDate: string, dueTime: string, hours: number): Due {
  const hour = Number(dueTime.slice(0, 2)) + hours
  return {
    dueDate: addDays(dueDate, Math.floor(hour / HOURS_IN_DAY)),
    dueTime: `${String(hour % HOURS_IN_DAY).padStart(2, '0')}${dueTime.slice(2)}`,
  }
}

/**
 * When a repeating todo is due after it was completed `today`: the first step after today (an hourly one: not before today),
 * always counted from the due day, so "every month" from the 31st comes back to the 31st.
 */
export function nextDue(todo: Pick<Todo, 'dueDate' | 'dueTime'>, repeat: Repeat, today: string): Due {
  const start: Due = { dueDate: todo.dueDate ?? today, dueTime: todo.dueTime }
  const isLate = (due: Due) => repeat.unit === 'hour'
    ? due.dueDate < today
    : due.dueDate <= today
  let [low, high] = [1, 1]
  while (isLate(stepped(start, repeat, high)))
    [low, high] = [high + 1, high * 2]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isLate(stepped(start, repeat, middle)))
      low = middle + 1
    else
      high = middle
  }
  return stepped(start, repeat, low)
}

/** What a todo that repeats leaves behind when it is completed: the next one of its kind. */
export function successorOf({ title, priority, tags, repeat, ...due }: Todo, today: string): Required<CreateTodo> | undefined {
  return repeat
    ? {
        title,
        priority,
        tags,
        repeat,
        ...nextDue(due, repeat, today),
      }
    : undefined
}
