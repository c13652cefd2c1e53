import type { TodoList } from './todo-list.ts'
import { shallowReactive } from 'vue'
import { ApiError, fetchTodo, updateTodo } from '../api.ts'
import { messageOf } from '../logic/failure.ts'
import { personTimeZone } from '../logic/time-zone.ts'

type Target = Pick<TodoList, 'todosById' | 'apply'>

function hasCode(error: unknown, ...codes: string[]) {
  return error instanceof ApiError && codes.includes(error.code)
}

/** Shows a todo that someone else changed or deleted as it stands now. */
async function refresh({ todosById, apply }: Target, id: string) {
  const known = todosById.value.get(id)
  try {
    apply({ type: 'updated', todo: await fetchTodo(id) })
  }
  catch (error) {
    if (known && hasCode(error, 'TODO_NOT_FOUND'))
      apply({ type: 'deleted', todo: known })
  }
}

/** Ticking todos off: shown at once, saved in the background, taken back with a reason when it cannot be saved. */
export function createTodoCompletion(list: Target) {
  const wishes = shallowReactive(new Map<string, boolean>())
  const failures = shallowReactive(new Map<string, { message: string, retry: () => Promise<void> }>())
  const find = (id: string) => list.todosById.value.get(id)

  /** A second click while the first is being saved changes the wish; it is saved next. */
  async function fulfil(id: string) {
    for (let todo = find(id); todo && todo.completed !== wishes.get(id); todo = find(id)) {
      const changes = { completed: wishes.get(id)! }
      list.apply({ type: 'updated', todo: await updateTodo(todo, changes, personTimeZone()) })
    }
  }

  async function explain(id: string, error: unknown) {
    const isConflict = hasCode(error, 'VERSION_MISMATCH', 'TODO_NOT_FOUND')
    if (isConflict)
      await refresh(list, id)
    const wished = wishes.get(id)!
    if ((find(id)?.completed ?? wished) === wished)
      return
    const message = isConflict
      ? 'Changed elsewhere a moment ago.'
      : `Not saved. ${messageOf(error)}`
    failures.set(id, {
      message,
      retry: () => setCompleted(id, wished),
    })
  }

  async function setCompleted(id: string, completed: boolean): Promise<void> {
    const isSaving = wishes.has(id)
    wishes.set(id, completed)
    failures.delete(id)
    if (isSaving)
      return
    await fulfil(id).catch(error => explain(id, error))
    wishes.delete(id)
  }

  return { wishes, failures, setCompleted }
}
