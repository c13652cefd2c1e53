import { defineStore } from 'pinia'
import { computed } from 'vue'
import { inOrder } from '../logic/todo-list.ts'
import { createTodoCompletion } from './todo-completion.ts'
import { createTodoList } from './todo-list.ts'
import { createTodoLoading } from './todo-loading.ts'

export const useTodosStore = defineStore('todos', () => {
  const list = createTodoList()
  const loading = createTodoLoading(list)
  const { wishes, failures, setCompleted } = createTodoCompletion({
    ...list,
    ...loading,
  })

  const todos = computed(() => inOrder(list.todosById.value)
    .map(todo => ({ ...todo, completed: wishes.get(todo.id) ?? todo.completed })))
  const openCount = computed(() => todos.value.filter(todo => !todo.completed).length)

  return {
    ...list,
    ...loading,
    todos,
    openCount,
    failures,
    setCompleted,
  }
})
