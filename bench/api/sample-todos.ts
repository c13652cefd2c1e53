import type { Todo } from '@todo-chatbot/contract'

const AT = '2026-11-22T14:30:00.000Z'

/** What a person's list looks like: some fields are set here and there. */
export function sampleTodo(number: number): Pick<Todo, 'title' | 'dueDate' | 'dueTime' | 'priority' | 'tags'> {
  return {
    title: `water the plants in room ${number}`,
    dueDate: number % 2 === 0 ? '2026-11-27' : null,
    dueTime: number % 4 === 0 ? '17:00' : null,
    priority: number % 5 === 0 ? 'high' : 'normal',
    tags: number % 3 === 0 ? ['home', 'plants'] : [],
  }
}

/** Whole todos, as a store would give them. */
export function sampleTodos(count: number): Todo[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    completed: false,
    completedAt: null,
    repeat: null,
    createdAt: AT,
    updatedAt: AT,
    version: 1,
    ...sampleTodo(number),
  }))
}
