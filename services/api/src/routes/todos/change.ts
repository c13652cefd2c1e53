import type { Todo, UpdateTodo } from '@todo-chatbot/contract'
import type { Repositories } from '../../store/store.ts'
import { isDeepStrictEqual } from 'node:util'
import { dayIn } from '../../todos/calendar.ts'
import { successorOf } from '../../todos/repeat.ts'

function changesNothing(todo: Todo, patch: UpdateTodo): boolean {
  return Object.entries(patch).every(([field, value]) => isDeepStrictEqual(todo[field as keyof UpdateTodo], value))
}

/** Changes a todo where the patch makes a difference; one that repeats and is completed now leaves the next one behind. */
export async function changeTodo({ todos }: Repositories, before: Todo, patch: UpdateTodo, now: Date, timeZone: string): Promise<Todo> {
  if (changesNothing(before, patch))
    return before
  const todo = await todos.update(before, patch, now)
  const successor = todo.completed && !before.completed && successorOf(todo, dayIn(timeZone, now))
  if (successor)
    await todos.create(successor, now)
  return todo
}
