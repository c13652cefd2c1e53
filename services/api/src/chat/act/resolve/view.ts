import type { Todo } from '@todo-chatbot/contract'
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
  return view.due && view.due !== 'none'
    ? matching.toSorted(byDue)
    : matching
}

function isIn({ status, due, day, tag, priority }: View, todo: Todo, today: string): boolean {
  return (status === 'all' || todo.completed === (status === 'completed'))
    && (tag === undefined || todo.tags.some(own => foldTitle(own) === foldTitle(tag)))
    && (priority === undefined || todo.priority === priority)
    && (day === undefined || todo.dueDate === day)
    && (due === undefined || isDue(due, todo, today))
}

function isDoneIn({ done }: View, { completedAt }: Todo, { clock }: Pick<Turn, 'clock'>): boolean {
  if (done === undefined)
    return true
  const day = completedAt && dayIn(clock.timeZone, new Date(completedAt))
  return day !== null && day >= done.from && day <= done.to
}

/** What is done is never late. */
function isDue(due: NonNullable<View['due']>, { dueDate, completed }: Todo, today: string): boolean {
  if (due === 'none' || dueDate === null)
    return due === 'none' && dueDate === null
  const { from, to } = daysOf(due, today)
  return (from === undefined || dueDate >= from) && (to === undefined || dueDate <= to) && !(due === 'overdue' && completed)
}

function byDue(a: Todo, b: Todo): number {
  const key = ({ dueDate, dueTime }: Todo) => `${dueDate} ${dueTime ?? '99:99'}`
  return key(a) < key(b)
    ? -1
    : key(a) > key(b)
      ? 1
      : 0
}
