import type { Route } from '../context.ts'
import { TodoSchema, UpdateTodoQuerySchema, UpdateTodoSchema } from '@todo-chatbot/contract'
import { limited } from '../../plugins/rate-limit.ts'
import { answer, ETAG_HEADER, faults } from '../responses.ts'
import { checkedTimeZone } from '../time-zone.ts'
import { changeTodo } from './change.ts'
import { etagOf, findForWrite, IfMatchSchema, TodoParamsSchema } from './shared.ts'

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
      changeTodo(transaction, await findForWrite(transaction, params.id, headers['if-match']), body, now(), timeZone))
    reply.header('etag', etagOf(todo))
    return todo
  })
}
