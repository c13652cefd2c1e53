import type { TodoEvent } from '@todo-chatbot/contract'
import type { TestApp } from '../testing/test-app.ts'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

/** A client of the stream: gives its lines one by one. */
async function connect({ app }: TestApp, headers: Record<string, string> = {}) {
  const answer = await app.inject({ url: '/api/v1/events', headers, payloadAsStream: true })
  const lines = createInterface({
    input: answer.stream(),
  })[Symbol.asyncIterator]()
  const until = async (prefix: string): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done)
        throw new Error(`The stream ended before "${prefix}"`)
      if (value.startsWith(prefix))
        return value.slice(prefix.length)
    }
  }
  const change = async (): Promise<TodoEvent> => JSON.parse(await until('data: '))
  return { answer, lines, until, change }
}

it('tells of every change as it happens', async () => {
  const testApp = await buildTestApp()
  const client = await connect(testApp)
  await client.until('id: ')
  const todo = await testApp.add('Buy milk')
  expect(await client.change()).toMatchObject({ type: 'created', todo })
  await testApp.patch(`/api/v1/todos/${todo.id}`, { completed: true })
  expect(await client.change()).toMatchObject({
    type: 'updated',
    todo: { id: todo.id, completed: true },
  })
  await testApp.app.inject({ method: 'DELETE', url: `/api/v1/todos/${todo.id}` })
  expect(await client.change()).toMatchObject({
    type: 'deleted',
    todo: { id: todo.id },
  })
})

it('is a stream that no proxy holds back or keeps', async () => {
  const { answer } = await connect(await buildTestApp())
  expect(answer.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
})

it('goes on after the event that the client saw last', async () => {
  const testApp = await buildTestApp()
  const former = await connect(testApp)
  const seen = await former.until('id: ')
  await testApp.add('Missed')
  await testApp.add('Missed too')
  const client = await connect(testApp, { 'last-event-id': seen })
  const missed = await client.change()
  expect(missed.todo.title).toBe('Missed')
  expect((await client.change()).todo.title).toBe('Missed too')
  const later = await connect(testApp, {
    'last-event-id': String(missed.id),
  })
  expect((await later.change()).todo.title).toBe('Missed too')
})

it('tells a client to read everything again when what it missed is no longer known', async () => {
  const testApp = await buildTestApp()
  await testApp.add('Known')
  const client = await connect(testApp, { 'last-event-id': '42' })
  expect(Number(await client.until('id: '))).toBe(await testApp.store.read.changes.newest())
  expect(await client.until('event: ')).toBe('reset')
  await testApp.add('New')
  await client.until('data: {}')
  expect((await client.change()).todo.title).toBe('New')
})

it('is never silent for long', async () => {
  const client = await connect(await buildTestApp({ heartbeatMs: 5 }))
  await client.until(': heartbeat')
  await client.until(': heartbeat')
})

it('ends when the server closes', async () => {
  const testApp = await buildTestApp()
  const client = await connect(testApp)
  await client.until('id: ')
  await client.until('')
  await testApp.app.close()
  expect(await client.lines.next()).toMatchObject({ done: true })
})

it('refuses a Last-Event-ID that no event can have', async () => {
  const { get } = await buildTestApp()
  expect((await get('/api/v1/events', { 'last-event-id': 'x' })).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
})
