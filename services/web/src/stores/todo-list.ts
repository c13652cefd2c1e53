import type { Change } from '@todo-chatbot/contract'
import type { TodoMap } from '../logic/todo-list.ts'
import { shallowReactive, shallowRef } from 'vue'
import { applyChange } from '../logic/todo-list.ts'

/** The todos as the server knows them. */
export function createTodoList() {
  const todosById = shallowRef<TodoMap>(new Map())
  const isLoaded = shallowRef(false)
  const changedIds = shallowReactive(new Set<string>())

  /** Takes a change in and tells whether it was news. */
  function apply(change: Change): boolean {
    const next = applyChange(todosById.value, change)
    if (next === todosById.value)
      return false
    todosById.value = next
    changedIds.add(change.todo.id)
    return true
  }

  /** Replaces the whole list; what differs from the list before counts as changed. */
  function replaceAll(next: TodoMap) {
    const known = todosById.value
    for (const { id, version } of isLoaded.value
      ? next.values()
      : []) {
      if (known.get(id)?.version !== version)
        changedIds.add(id)
    }
    todosById.value = next
    isLoaded.value = true
  }

  return {
    todosById,
    isLoaded,
    changedIds,
    apply,
    replaceAll,
  }
}

export type TodoList = ReturnType<typeof createTodoList>
