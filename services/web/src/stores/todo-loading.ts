import type { Change } from '@todo-chatbot/contract'
import type { TodoList } from './todo-list.ts'
import { shallowRef } from 'vue'
import { fetchTodos } from '../api.ts'
import { messageOf } from '../logic/failure.ts'
import { applyChange } from '../logic/todo-list.ts'

/** Loading the whole list while changes keep coming in: none of them is lost, and the newest load wins. */
export function createTodoLoading(list: TodoList) {
  const loadFailure = shallowRef('')
  let newestLoad = 0
  let changesMeanwhile: Change[] = []

  function apply(change: Change): boolean {
    changesMeanwhile.push(change)
    return list.apply(change)
  }

  async function load(): Promise<void> {
    const thisLoad = ++newestLoad
    changesMeanwhile = []
    const isNewest = () => thisLoad === newestLoad
    try {
      const todos = await fetchTodos()
      if (!isNewest())
        return
      list.replaceAll(changesMeanwhile.reduce(applyChange, new Map(todos.map(todo => [todo.id, todo]))))
      loadFailure.value = ''
    }
    catch (error) {
      if (isNewest())
        loadFailure.value = messageOf(error)
    }
  }

  return { loadFailure, apply, load }
}
