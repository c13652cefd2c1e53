import type { FastifyInstance } from 'fastify'
import type { AddressInfo } from 'node:net'
import { CreateTodoSchema, TodoPageSchema, TodoSchema } from '@todo-chatbot/contract'
import { sampleTodos } from './sample-todos.ts'

const PAGE = { items: sampleTodos(50), nextCursor: null }

/** Routes of a list and of a new todo with the schemas of the contract, and no store. */
export function addStubRoutes(app: FastifyInstance): void {
  app.get('/api/v1/todos', { schema: { response: { 200: TodoPageSchema } } }, async () => PAGE)
  app.post('/api/v1/todos', { schema: { body: CreateTodoSchema, response: { 201: TodoSchema } } }, async ({ body }, reply) => {
    reply.code(201)
    return { ...PAGE.items[0], ...body as object }
  })
}

/** Listens on a free port, and prints it. */
export async function listen(app: FastifyInstance): Promise<void> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  console.log((app.server.address() as AddressInfo).port)
}
