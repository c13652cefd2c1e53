import type { Route } from '../context.ts'
import { CreateTodoSchema, TodoSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'
import { limited } from '../../plugins/rate-limit.ts'
import { answerOnce, IdempotencyHeaderSchema } from '../idempotency.ts'
import { answer, ETAG_HEADER, faults } from '../responses.ts'
import { etagOf } from './shared.ts'

const HEADERS = {
  ...ETAG_HEADER,
  Location: Type.String({ description: 'Where the todo is' }),
}

export const createTodo: Route = (app, context) => {
  app.post('/todos', {
    config: limited,
    schema: {
      operationId: 'createTodo',
      tags: ['todos'],
      summary: 'Add a todo',
      headers: IdempotencyHeaderSchema,
      body: CreateTodoSchema,
      response: {
        201: answer('The new todo', TodoSchema, HEADERS),
        ...faults,
      },
    },
  }, (request, reply) => answerOnce(request, reply, context, async ({ todos }) => {
    const todo = await todos.create(request.body, context.now())
    return {
      status: 201,
      headers: {
        location: `/api/v1/todos/${todo.id}`,
        etag: etagOf(todo),
      },
      body: todo,
    }
  }))
}
