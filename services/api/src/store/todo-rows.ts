import type { Priority, Todo } from '@todo-chatbot/contract'
import type { TodoRow } from './schema.ts'
import { fold } from '../todos/fold.ts'

export function toRow(todo: Todo): TodoRow {
  return {
    id: todo.id,
    title: todo.title,
    title_folded: fold(todo.title),
    completed_at: todo.completedAt,
    due_date: todo.dueDate,
    due_time: todo.dueTime,
    priority: todo.priority,
    tags: JSON.stringify(todo.tags),
    tags_folded: `\n${todo.tags.map(fold).join('\n')}\n`,
    repeat: todo.repeat && JSON.stringify(todo.repeat),
    created_at: todo.createdAt,
    updated_at: todo.updatedAt,
    version: todo.version,
  }
}

export function toTodo(row: TodoRow): Todo {
  return {
    id: row.id,
    title: row.title,
    completed: row.completed_at !== null,
    completedAt: row.completed_at,
    dueDate: row.due_date,
    dueTime: row.due_time,
    priority: row.priority as Priority,
    tags: row.tags === '[]' ? [] : JSON.parse(row.tags) as string[],
    repeat: row.repeat === null
      ? null
      : JSON.parse(row.repeat) as Todo['repeat'],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  }
}
