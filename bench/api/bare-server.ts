/** The least that Fastify does for the same JSON: routes of a list and of a new todo with the schemas of the contract, and no store. Prints its port. */
import type { AddressInfo } from 'node:net'
import { CreateTodoSchema, TodoPageSchema, TodoSchema } from '@todo-chatbot/contract'
import fastify from 'fastify'
import { sampleTodos } from './sample-todos.ts'

const PAGE = { items: sampleTodos(50), nextCursor: null }

const app = fastify()
app.get('/api/v1/todos', { schema: { response: { 200: TodoPageSchema } } }, async () => PAGE)
app.post('/api/v1/todos', { schema: { body: CreateTodoSchema, response: { 201: TodoSchema } } }, async ({ body }, reply) => {
  reply.code(201)
  return { ...PAGE.items[0], ...body as object }
})
void app.listen({ host: '127.0.0.1', port: 0 }).then(() => console.log((app.server.address() as AddressInfo).port))
