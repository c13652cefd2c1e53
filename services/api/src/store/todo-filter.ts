import type { Todo } from '@todo-chatbot/contract'
import type { DayRange } from '../todos/calendar.ts'
import { fold } from '../todos/fold.ts'

/** What a list is narrowed to; everything that is given must hold. */
export interface TodoFilter {
  completed?: boolean
  due?: DayRange | 'none'
  tag?: string
  priority?: Todo['priority']
  titlePart?: string
  /** Only todos created after the one with this id. */
  afterId?: string
}

type Condition = (todo: Todo) => boolean

function isDue(due: DayRange | 'none'): Condition {
  if (due === 'none')
    return ({ dueDate }) => dueDate === null
  const { from = '', to } = due
  return ({ dueDate }) => dueDate !== null && dueDate >= from && (to === undefined || dueDate <= to)
}

function conditionsOf({ due, completed, tag, priority, titlePart, afterId }: TodoFilter): Condition[] {
  const [foldedTag, foldedPart] = [fold(tag ?? ''), fold(titlePart ?? '')]
  const conditions: (Condition | false)[] = [
    completed !== undefined && (todo => todo.completed === completed),
    due !== undefined && isDue(due),
    tag !== undefined && (({ tags }) => tags.some(own => fold(own) === foldedTag)),
    priority !== undefined && (todo => todo.priority === priority),
    titlePart !== undefined && (({ title }) => fold(title).includes(foldedPart)),
    afterId !== undefined && (({ id }) => id > afterId),
  ]
  return conditions.filter(condition => condition !== false)
}

/** The first todos, at most so many, for which all of the filter holds. */
export function filterTodos(todos: readonly Todo[], filter: TodoFilter, limit: number): Todo[] {
  const conditions = conditionsOf(filter)
  const found: Todo[] = []
  for (const todo of todos) {
    if (found.length === limit)
      break
    if (conditions.every(holds => holds(todo)))
      found.push(todo)
  }
  return found
}
