import type { Todo } from '@todo-chatbot/contract'
import type { DayRange } from '../../../todos/calendar.ts'
import type { View } from '../../understand/command.ts'
import type { Turn } from '../turn.ts'
import { dayIn, daysOf } from '../../../todos/calendar.ts'
import { foldTitle } from './fold.ts'
import { matchTitle } from './match.ts'

/** The todos that a view shows, in creation order; by due date where it is about days. */
export function inView(view: View, todos: readonly Todo[], turn: Pick<Turn, 'today' | 'clock'>): Todo[] {
  const shown = todos.filter(todo => isIn(view, todo, turn.today) && isDoneIn(view, todo, turn))
  const matching = view.text === undefined
    ? shown
    : matchTitle(view.text, shown).todos
  return view.between || (view.due && view.due !== 'none')
    ? matching.toSorted(byDue)
    : matching
}

function isIn({ status, due, day, between, tag, priority }: View, todo: Todo, today: string): boolean {
  return (status === 'all' || todo.completed === (status === 'completed'))
    && (tag === undefined || todo.tags.some(own => foldTitle(own) === foldTitle(tag)))
    && (priority === undefined || todo.priority === priority)
    && (day === undefined || todo.dueDate === day)
    && (between === undefined || isWithin(between, todo.dueDate))
    && (due === undefined || isDue(due, todo, today))
}

function isWithin({ from, to }: DayRange, day: string | null): boolean {
  return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to)
}

function isDoneIn({ done }: View, { completedAt }: Todo, { clock }: Pick<Turn, 'clock'>): boolean {
  if (done === undefined)
    return true
  return isWithin(done, completedAt && dayIn(clock.timeZone, new Date(completedAt)))
}

/** What is done is never late. */
function isDue(due: NonNullable<View['due']>, { dueDate, completed }: Todo, today: string): boolean {
  if (due === 'none' || dueDate === null)
    return due === 'none' && dueDate === null
  return isWithin(daysOf(due, today), dueDate) && !(due === 'overdue' && completed)
}

function byDue(a: Todo, b: Todo): number {
  const key = ({ dueDate, dueTime }: Todo) => `${dueDate} ${dueTime ?? '99:99'}`
  return key(a) < key(b)
    ? -1
    : key(a) > key(b)
      ? 1
      : 0
}
