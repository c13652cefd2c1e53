import type { Route } from '../context.ts'
import { limited } from '../../plugins/rate-limit.ts'
import { emptyAnswer, faults } from '../responses.ts'
import { findForWrite, IfMatchSchema, TodoParamsSchema } from './shared.ts'

export const removeTodo: Route = (app, { store }) => {
  app.delete('/todos/:id', {
    config: limited,
    schema: {
      operationId: 'deleteTodo',
      tags: ['todos'],
      summary: 'Delete a todo',
      params: TodoParamsSchema,
      headers: IfMatchSchema,
      response: {
        204: emptyAnswer('Deleted'),
        ...faults,
      },
    },
  }, async ({ params, headers }, reply) => {
    await store.write(async (transaction) => {
      await transaction.todos.remove(await findForWrite(transaction, params.id, headers['if-match']))
    })
    return reply.code(204).send()
  })
}
