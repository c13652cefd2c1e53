import type { Todo } from '@todo-chatbot/contract'
import { details } from './describe.ts'

/** A numbered list; the numbers are what "delete 2" means next. */
export function numbered(todos: Todo[], today: string): string {
  return todos.map((todo, index) => `${index + 1}. ${line(todo, today)}`).join('\n')
}

function line(todo: Todo, today: string): string {
  return [
    todo.title,
    todo.completed ? 'done' : '',
    details(todo, today),
  ].filter(part => part !== '').join(' — ')
}
