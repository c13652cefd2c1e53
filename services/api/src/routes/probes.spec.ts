import { expect, it } from 'vitest'
import { createStore } from '../store/store.ts'
import { buildTestApp } from '../testing/test-app.ts'

it('is alive and ready once the store is open', async () => {
  const { get } = await buildTestApp()
  expect((await get('/health')).json()).toEqual({ status: 'UP' })
  expect((await get('/ready')).json()).toEqual({ status: 'ready' })
})

it('is alive but not ready while it starts, and tells other callers to come back', async () => {
  const { get, lifecycle } = await buildTestApp({ isStarting: true })
  expect((await get('/health')).statusCode).toBe(200)
  expect((await get('/ready')).json()).toMatchObject({ status: 503, code: 'NOT_READY', detail: 'The service is not ready: starting.' })
  expect((await get('/api/v1/todos')).json()).toMatchObject({ status: 503, code: 'NOT_READY' })
  lifecycle.markReady()
  expect((await get('/ready')).statusCode).toBe(200)
  expect((await get('/api/v1/todos')).statusCode).toBe(200)
})

it('takes no new clients while it drains, but serves those that it has and asks them to go', async () => {
  const { get, lifecycle } = await buildTestApp()
  lifecycle.startDraining()
  expect((await get('/ready')).statusCode).toBe(503)
  expect((await get('/health')).statusCode).toBe(200)
  const answer = await get('/api/v1/todos')
  expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close'])
})

it('is not ready without its store, but stays alive', async () => {
  const store = createStore()
  const { get } = await buildTestApp({
    store: {
      ...store,
      ping: () => Promise.reject(new Error('gone')),
    },
  })
  expect((await get('/ready')).json()).toMatchObject({ status: 503, code: 'NOT_READY', detail: 'The service is not ready: the store does not answer.' })
  expect((await get('/health')).statusCode).toBe(200)
})

it('asks the store at most once a second', async () => {
  let pings = 0
  const { get } = await buildTestApp({
    store: {
      ...createStore(),
      ping: async () => void (pings += 1),
    },
  })
  await Promise.all(Array.from({ length: 20 }, () => get('/ready')))
  expect(pings).toBe(1)
})

it('keeps probes out of the log unless they fail', async () => {
  const { get, lifecycle, logs } = await buildTestApp({
    config: { logLevel: 'info' },
  })
  await get('/health')
  await get('/ready')
  await get('/metrics')
  expect(logs).toEqual([])
  lifecycle.startDraining()
  await get('/ready')
  expect(logs).toMatchObject([
    {
      level: 'warn',
      statusCode: 503,
      req: { path: '/ready' },
    },
  ])
})
