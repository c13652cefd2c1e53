import type { Todo, UpdateTodo } from '@todo-chatbot/contract'
import type { Route } from '../context.ts'
import { isDeepStrictEqual } from 'node:util'
import { TodoSchema, UpdateTodoSchema } from '@todo-chatbot/contract'
import { limited } from '../../plugins/rate-limit.ts'
import { answer, ETAG_HEADER, faults } from '../responses.ts'
import { etagOf, findForWrite, IfMatchSchema, TodoParamsSchema } from './shared.ts'

function changesNothing(todo: Todo, patch: UpdateTodo): boolean {
  return Object.entries(patch).every(([field, value]) => isDeepStrictEqual(todo[field as keyof UpdateTodo], value))
}

export const updateTodo: Route = (app, { store, now }) => {
  app.patch('/todos/:id', {
    config: limited,
    schema: {
      operationId: 'updateTodo',
      tags: ['todos'],
      summary: 'Change some fields of a todo',
      params: TodoParamsSchema,
      headers: IfMatchSchema,
      body: UpdateTodoSchema,
      response: {
        200: answer('The changed todo', TodoSchema, ETAG_HEADER),
        ...faults,
      },
    },
  }, async ({ params, headers, body }, reply) => {
    const todo = await store.write(async (transaction) => {
      const before = await findForWrite(transaction, params.id, headers['if-match'])
      return changesNothing(before, body)
        ? before
        : transaction.todos.update(before, body, now())
    })
    reply.header('etag', etagOf(todo))
    return todo
  })
}
