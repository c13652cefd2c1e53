import type { Route } from '../context.ts'
import { TodoSchema } from '@todo-chatbot/contract'
import { TodoNotFound } from '../../errors.ts'
import { answer, emptyAnswer, ETAG_HEADER, faults } from '../responses.ts'
import { etagOf, IfNoneMatchSchema, isFresh, TodoParamsSchema } from './shared.ts'

export const readTodo: Route = (app, { store }) => {
  app.get('/todos/:id', {
    schema: {
      operationId: 'getTodo',
      tags: ['todos'],
      summary: 'One todo',
      params: TodoParamsSchema,
      headers: IfNoneMatchSchema,
      response: {
        200: answer('The todo', TodoSchema, ETAG_HEADER),
        304: emptyAnswer('Not changed'),
        ...faults,
      },
    },
  }, async ({ params, headers }, reply) => {
    const todo = await store.read.todos.find(params.id)
    if (!todo)
      throw TodoNotFound(params.id)
    reply.header('etag', etagOf(todo))
    if (isFresh(headers['if-none-match'], todo))
      return reply.code(304).send()
    return todo
  })
}
