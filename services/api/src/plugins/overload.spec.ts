import type { TestApp } from '../testing/test-app.ts'
import { request } from 'node:http'
import { promisify } from 'node:util'
import { expect, it, vi } from 'vitest'
import { createStore } from '../store/store.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { MOST_IN_FLIGHT } from './overload.ts'

/** An application that answers reads of todos only when it is told to. */
async function slowApp(): Promise<TestApp & { arrived: () => number, release: () => void }> {
  const store = createStore()
  const gate = Promise.withResolvers<void>()
  const todos = vi.fn(async () => {
    await gate.promise
    return store.todos()
  })
  const app = await buildTestApp({ store: { ...store, todos } })
  return { ...app, arrived: () => todos.mock.calls.length, release: gate.resolve }
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

it('refuses requests to the API, but answers probes and metrics, while as many wait as it takes', async () => {
  const { get, arrived, release } = await slowApp()
  const waiting = times(MOST_IN_FLIGHT, () => get('/api/v1/todos'))
  await vi.waitFor(() => expect(arrived()).toBe(MOST_IN_FLIGHT))
  const refused = await get('/api/v1/todos')
  expect(refused.headers).toMatchObject({ 'retry-after': '5', 'content-type': 'application/problem+json; charset=utf-8' })
  expect(refused.json()).toMatchObject({ status: 503, code: 'OVERLOADED', requestId: refused.headers['x-request-id'] })
  for (const url of ['/health', '/ready', '/metrics'])
    expect((await get(url)).statusCode).toBe(200)
  release()
  expect(new Set((await Promise.all(waiting)).map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect((await get('/api/v1/todos')).statusCode).toBe(200)
})

it('does not count those whose clients have gone', async () => {
  const { app, get, arrived, release } = await slowApp()
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/api/v1/todos`
  const left = request(url).on('error', () => {}).end()
  await vi.waitFor(() => expect(arrived()).toBe(1))
  left.destroy()
  const connections = promisify(app.server.getConnections.bind(app.server))
  await vi.waitFor(async () => expect(await connections()).toBe(0))
  const waiting = times(MOST_IN_FLIGHT - 1, () => get('/api/v1/todos'))
  await vi.waitFor(() => expect(arrived()).toBe(MOST_IN_FLIGHT))
  const last = get('/api/v1/todos')
  release()
  expect((await last).statusCode).toBe(200)
  await Promise.all(waiting)
})
