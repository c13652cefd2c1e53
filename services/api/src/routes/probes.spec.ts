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

it('keeps probes out of the log while they answer what is expected: also before the start is over, and while draining', async () => {
  const { get, lifecycle, logs } = await buildTestApp({ isStarting: true })
  const probeAll = async () => {
    for (const path of ['/health', '/ready', '/metrics'])
      await get(path)
  }
  await probeAll()
  lifecycle.markReady()
  await probeAll()
  lifecycle.startDraining()
  await probeAll()
  expect(logs).toEqual([])
})

it('warns when a probe fails though the start is over', async () => {
  const { get, logs } = await buildTestApp({
    store: {
      ...createStore(),
      ping: () => Promise.reject(new Error('gone')),
    },
  })
  await get('/ready')
  expect(logs).toMatchObject([
    {
      level: 'warn',
      msg: 'probe answered',
      statusCode: 503,
      req: { path: '/ready' },
    },
  ])
})
