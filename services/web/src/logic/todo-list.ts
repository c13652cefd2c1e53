import type { Change, Todo } from '@todo-chatbot/contract'

/** All todos by id. */
export type TodoMap = ReadonlyMap<string, Todo>

export type Filter = 'open' | 'done' | 'all'

/** The list after one change; the very same list when the change is older than what is known or tells nothing new. */
export function applyChange(todos: TodoMap, { type, todo }: Change): TodoMap {
  const known = todos.get(todo.id)
  if (type === 'deleted'
    ? !known
    : known && known.version >= todo.version) {
    return todos
  }
  const next = new Map(todos)
  if (type === 'deleted')
    next.delete(todo.id)
  else
    next.set(todo.id, todo)
  return next
}

/** Todos in order of creation; ids grow with time and so decide within one instant. */
export function inOrder(todos: TodoMap): Todo[] {
  return [
    ...todos.values(),
  ].sort((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))
}

export function matches(todo: Todo, filter: Filter): boolean {
  return filter === 'all' || todo.completed === (filter === 'done')
}

function compare(a: string, b: string) {
  return a < b
    ? -1
    : Number(a > b)
}
