import type { Route } from '../context.ts'
import { TodoNotFound } from '../../errors.ts'
import { limited } from '../../plugins/rate-limit.ts'
import { changeTodo } from '../todos/change.ts'
import { findForWrite, TodoParamsSchema } from '../todos/shared.ts'
import { UpdateSchema, viewOf } from './todo-view.ts'

export const readView: Route = (app, { store }) => {
  app.get('/:id', { schema: { params: TodoParamsSchema } }, async (request) => {
    const todo = await store.read.todos.find(request.params.id)
    if (!todo)
      throw TodoNotFound(request.params.id)
    return viewOf(todo, await store.read.todoBackendOrders.find(todo.id), request)
  })
}

export const updateView: Route = (app, { store, now }) => {
  app.patch('/:id', { config: limited, schema: { params: TodoParamsSchema, body: UpdateSchema } }, async (request) => {
    const { order, ...patch } = request.body
    return store.write(async (transaction) => {
      const before = await findForWrite(transaction, request.params.id, undefined)
      if (order !== undefined)
        await transaction.todoBackendOrders.save(before.id, order)
      const todo = await changeTodo(transaction, before, patch, now(), 'UTC')
      return viewOf(todo, await transaction.todoBackendOrders.find(todo.id), request)
    })
  })
}

export const removeView: Route = (app, { store }) => {
  app.delete('/:id', { config: limited, schema: { params: TodoParamsSchema } }, async ({ params }, reply) => {
    await store.write(async transaction => transaction.todos.remove(await findForWrite(transaction, params.id, undefined)))
    return reply.code(204).send()
  })
}
