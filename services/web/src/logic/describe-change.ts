import type { Change } from '@todo-chatbot/contract'

/** A change in words, for those who cannot see the row flash. */
export function describeChange({ type, todo }: Change): string {
  if (type === 'created')
    return `${todo.title} was added.`
  if (type === 'deleted')
    return `${todo.title} was deleted.`
  return todo.completed
    ? `${todo.title} is done.`
    : `${todo.title} was changed.`
}
