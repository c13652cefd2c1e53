import type { Todo, UpdateTodo } from '@todo-chatbot/contract'
import type { Repositories } from '../../store/store.ts'
import type { Route } from '../context.ts'
import { isDeepStrictEqual } from 'node:util'
import { TodoSchema, UpdateTodoQuerySchema, UpdateTodoSchema } from '@todo-chatbot/contract'
import { limited } from '../../plugins/rate-limit.ts'
import { dayIn } from '../../todos/calendar.ts'
import { successorOf } from '../../todos/repeat.ts'
import { answer, ETAG_HEADER, faults } from '../responses.ts'
import { checkedTimeZone } from '../time-zone.ts'
import { etagOf, findForWrite, IfMatchSchema, TodoParamsSchema } from './shared.ts'

function changesNothing(todo: Todo, patch: UpdateTodo): boolean {
  return Object.entries(patch).every(([field, value]) => isDeepStrictEqual(todo[field as keyof UpdateTodo], value))
}

async function change({ todos }: Repositories, before: Todo, patch: UpdateTodo, now: Date, timeZone: string): Promise<Todo> {
  if (changesNothing(before, patch))
    return before
  const todo = await todos.update(before, patch, now)
  const successor = todo.completed && !before.completed && successorOf(todo, dayIn(timeZone, now))
  if (successor)
    await todos.create(successor, now)
  return todo
}

export const updateTodo: Route = (app, { store, now }) => {
  app.patch('/todos/:id', {
    config: limited,
    schema: {
      operationId: 'updateTodo',
      tags: ['todos'],
      summary: 'Change some fields of a todo',
      params: TodoParamsSchema,
      querystring: UpdateTodoQuerySchema,
      headers: IfMatchSchema,
      body: UpdateTodoSchema,
      response: {
        200: answer('The changed todo', TodoSchema, ETAG_HEADER),
        ...faults,
      },
    },
  }, async ({ params, query, headers, body }, reply) => {
    const timeZone = checkedTimeZone(query.timeZone)
    const todo = await store.write(async transaction =>
      change(transaction, await findForWrite(transaction, params.id, headers['if-match']), body, now(), timeZone))
    reply.header('etag', etagOf(todo))
    return todo
  })
}
