import type { TodoPage } from '@todo-chatbot/contract'
import { expect, it } from 'vitest'
import { createStore } from '../store/store.ts'
import { holdWrites } from '../testing/hold-writes.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { buildTestApp } from '../testing/test-app.ts'

const TODOS = '/api/v1/todos'
const KEY = { 'idempotency-key': '8e03978e-40d5-43dd-bc93-6894a57f9324' }

it('does a repeated request once, and gives its answer again', async () => {
  const { post, get } = await buildTestApp()
  const first = await post(TODOS, { title: 'Buy milk' }, KEY)
  const again = await post(TODOS, { title: 'Buy milk' }, KEY)
  expect([
    again.statusCode,
    again.headers.location,
    again.headers.etag,
    again.json(),
  ]).toEqual([
    201,
    first.headers.location,
    '"1"',
    first.json(),
  ])
  expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([undefined, 'true'])
  expect((await get(TODOS)).json<TodoPage>().items).toHaveLength(1)
})

it('knows the answer after a restart too', async () => {
  const dataDir = temporaryFolder()
  const former = await buildTestApp({
    store: createStore({ dataDir }),
  })
  const first = await former.post(TODOS, { title: 'Buy milk' }, KEY)
  await former.app.close()
  await former.store.close()
  const { post } = await buildTestApp({
    store: createStore({ dataDir }),
  })
  expect((await post(TODOS, { title: 'Buy milk' }, KEY)).json()).toEqual(first.json())
})

it('refuses the key for another request', async () => {
  const { post } = await buildTestApp()
  await post(TODOS, { title: 'Buy milk' }, KEY)
  expect((await post(TODOS, { title: 'Buy tea' }, KEY)).json()).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
})

it('says so while the first request is still running', async () => {
  const { post, store } = await buildTestApp()
  const release = await holdWrites(store)
  const first = post(TODOS, { title: 'Buy milk' }, KEY)
  const second = await post(TODOS, { title: 'Buy milk' }, KEY)
  expect(second.json()).toMatchObject({ status: 409, code: 'IDEMPOTENCY_KEY_IN_USE' })
  await release()
  expect((await first).statusCode).toBe(201)
})

it('stores no answer for a request that failed', async () => {
  const { post } = await buildTestApp()
  expect((await post(TODOS, { title: '' }, KEY)).statusCode).toBe(400)
  expect((await post(TODOS, { title: 'Buy milk' }, KEY)).statusCode).toBe(201)
})

it('forgets the key after 24 hours', async () => {
  let now = new Date('2026-11-22T12:00:00Z')
  const { post, get } = await buildTestApp({
    now: () => now,
  })
  await post(TODOS, { title: 'Buy milk' }, KEY)
  now = new Date('2026-11-23T12:00:01Z')
  expect((await post(TODOS, { title: 'Buy milk' }, KEY)).headers['idempotent-replayed']).toBeUndefined()
  expect((await get(TODOS)).json<TodoPage>().items).toHaveLength(2)
})

it.each([
  '',
  ' ',
  'a b',
  'ä',
  'x'.repeat(256),
])('refuses the key %j', async (key) => {
  const { post } = await buildTestApp()
  expect((await post(TODOS, { title: 'Buy milk' }, { 'idempotency-key': key })).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
})
