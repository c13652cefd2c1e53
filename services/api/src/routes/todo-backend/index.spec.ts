import type { TodoView } from './todo-view.ts'
import { expect, it } from 'vitest'
import { buildTestApp } from '../../testing/test-app.ts'

const ROOT = '/todo-backend/todos'
const ORIGIN = { origin: 'https://todobackend.com' }

const compatApp = (config = {}) => buildTestApp({ config: { todoBackendCompat: true, ...config } })

async function addView({ post }: Awaited<ReturnType<typeof compatApp>>, body: object): Promise<TodoView> {
  return (await post(ROOT, body, ORIGIN)).json<TodoView>()
}

it('is not there unless it was asked for', async () => {
  const { get } = await buildTestApp()
  expect((await get(ROOT)).statusCode).toBe(404)
})

it('keeps the order that a client gives, beside the todo that all others see', async () => {
  const app = await compatApp()
  const { id, url } = await addView(app, { title: 'Buy milk', order: 523 })
  expect((await app.get(`/api/v1/todos/${id}`)).json()).toMatchObject({ title: 'Buy milk', version: 1 })
  await app.patch(`${ROOT}/${id}`, { order: 95 })
  await app.patch(`${ROOT}/${id}`, { completed: true, title: 'Buy oat milk' })
  const view = { id, url, title: 'Buy oat milk', completed: true, order: 95 }
  expect((await app.get(`${ROOT}/${id}`)).json()).toEqual(view)
  expect((await app.get(ROOT)).json()).toEqual([view])
  expect((await app.get(`/api/v1/todos/${id}`)).json()).toMatchObject({ completed: true, version: 2 })
})

it('forgets the order of a todo that is gone, and not before', async () => {
  const app = await compatApp()
  const { id } = await addView(app, { title: 'milk', order: 7 })
  await app.post('/api/v1/chat', { message: 'delete milk', conversationId: 'a' })
  await app.post('/api/v1/chat', { message: 'undo', conversationId: 'a' })
  expect((await app.get(`${ROOT}/${id}`)).json()).toMatchObject({ order: 7 })
  await app.app.inject({ method: 'DELETE', url: `${ROOT}/${id}` })
  await app.store.prune(new Date())
  expect(await app.store.read.todoBackendOrders.all()).toEqual(new Map())
})

it('deletes all at once, and tells each in the feed', async () => {
  const app = await compatApp()
  await addView(app, { title: 'milk' })
  await addView(app, { title: 'bread', completed: true })
  const before = await app.store.read.changes.newest()
  const answer = await app.app.inject({ method: 'DELETE', url: ROOT, headers: { 'content-type': 'application/json' } })
  expect(answer.statusCode).toBe(204)
  expect((await app.get(ROOT)).json()).toEqual([])
  expect((await app.store.read.changes.after(before, 10)).map(({ type }) => type)).toEqual(['deleted', 'deleted'])
})

it('names addresses as the client reaches them, behind a proxy that is believed', async () => {
  const headers = { 'host': 'api:3000', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'todo.example.com' }
  const urlSeenBy = async (app: Awaited<ReturnType<typeof compatApp>>) => {
    const { id } = await addView(app, { title: 'milk' })
    return (await app.get(`${ROOT}/${id}`, headers)).json<TodoView>().url.replace(id, 'ID')
  }
  expect(await urlSeenBy(await compatApp({ trustProxy: ['127.0.0.1'] }))).toBe(`https://todo.example.com${ROOT}/ID`)
  expect(await urlSeenBy(await compatApp())).toBe(`http://api:3000${ROOT}/ID`)
})

it('lets pages of any origin in, also to its faults, and nobody into the rest', async () => {
  const app = await compatApp()
  const answers = [
    await app.get(ROOT, ORIGIN),
    await app.get(`${ROOT}/none`, ORIGIN),
    await app.post(ROOT, { titel: 'milk' }, ORIGIN),
    await app.app.inject({ method: 'OPTIONS', url: ROOT, headers: { ...ORIGIN, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'content-type' } }),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 400, 204])
  expect(answers.map(({ headers }) => headers['access-control-allow-origin'])).toEqual(['*', '*', '*', '*'])
  expect(answers[2]!.json()).toMatchObject({ code: 'VALIDATION_FAILED' })
  expect(answers[3]!.headers['access-control-allow-methods']).toBe('GET, POST, PATCH, DELETE')
  expect((await app.get('/api/v1/todos', ORIGIN)).headers).not.toHaveProperty('access-control-allow-origin')
})

it('is no part of the API\'s description', async () => {
  const { get } = await compatApp()
  expect((await get('/api/v1/openapi.json')).body).not.toContain('todo-backend')
})
