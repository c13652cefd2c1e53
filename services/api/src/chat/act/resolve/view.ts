import type { Todo } from '@todo-chatbot/contract'
import type { View } from '../../understand/command.ts'
import { daysOf } from '../../../todos/calendar.ts'
import { foldTitle } from './fold.ts'
import { matchTitle } from './match.ts'

/** The todos that a view shows, in creation order; by due date where it is about days. */
export function inView(view: View, todos: readonly Todo[], today: string): Todo[] {
  const shown = todos.filter(todo => isIn(view, todo, today))
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
