import type { Route } from '../context.ts'
import { limited } from '../../plugins/rate-limit.ts'
import { CreateSchema, viewOf } from './todo-view.ts'

/** All todos, in a bare array. */
export const listViews: Route = (app, { store }) => {
  app.get('/', async (request) => {
    const [todos, orders] = await Promise.all([store.todos(), store.read.todoBackendOrders.all()])
    return todos.map(todo => viewOf(todo, orders.get(todo.id) ?? null, request))
  })
}

export const createView: Route = (app, { store, now }) => {
  app.post('/', { config: limited, schema: { body: CreateSchema } }, async (request, reply) => {
    const { title, completed = false, order = null } = request.body
    const todo = await store.write(async ({ todos, todoBackendOrders }) => {
      const created = await todos.create({ title }, now())
      if (order !== null)
        await todoBackendOrders.save(created.id, order)
      return completed ? todos.update(created, { completed }, now()) : created
    })
    const view = viewOf(todo, order, request)
    return reply.code(201).header('location', view.url).send(view)
  })
}

/** Deletes every todo, in one write. */
export const removeAll: Route = (app, { store }) => {
  app.delete('/', { config: limited }, async (_request, reply) => {
    await store.write(async ({ todos }) => {
      for (const todo of await todos.list())
        await todos.remove(todo)
    })
    return reply.code(204).send()
  })
}
