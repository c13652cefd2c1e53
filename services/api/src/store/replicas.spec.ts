import type { TodoPage } from '@todo-chatbot/contract'
import type { Store } from './store.ts'
import { Client } from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { describeWithPostgres } from '../testing/describe-with-postgres.ts'
import { holdWrites } from '../testing/hold-writes.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { createStore } from './store.ts'

const LIMIT_MS = 60_000

vi.setConfig({ testTimeout: LIMIT_MS, hookTimeout: LIMIT_MS })
const WRITES = 10
const LISTENERS = 'select pid from pg_stat_activity where datname = current_database() and query like \'listen %\''

async function pidsBy(url: string, statement: string): Promise<number[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>(statement)
  await client.end()
  return rows.map(({ pid }) => pid)
}

const endListeners = (url: string) => pidsBy(url, `select pid, pg_terminate_backend(pid) from (${LISTENERS}) as listeners`)

/** Until so many listen, none of them by a connection of before. */
async function untilListening(url: string, count: number, before: number[] = []): Promise<void> {
  await vi.waitUntil(async () => (await pidsBy(url, LISTENERS)).filter(pid => !before.includes(pid)).length === count, { timeout: LIMIT_MS })
}

/** Whether the bell of one store rings after a write of the other. */
async function isHeard(writer: Store, other: Store): Promise<boolean> {
  const heard = other.bell.rings
  await writer.write(({ todos }) => todos.create({ title: 'Buy milk' }, new Date()))
  await other.bell.wait(heard, LIMIT_MS / 4, AbortSignal.timeout(LIMIT_MS))
  return other.bell.rings > heard
}

describeWithPostgres('replicas on one PostgreSQL', (createDatabase) => {
  async function twoReplicas() {
    const databaseUrl = await createDatabase()
    return Promise.all([
      buildTestApp({
        store: createStore({ databaseUrl }),
      }),
      buildTestApp({
        store: createStore({ databaseUrl }),
      }),
    ])
  }

  it('start together on an empty database', async () => {
    const [first, second] = await twoReplicas()
    const { id } = await first.add('Buy milk')
    expect((await second.get(`/api/v1/todos/${id}`)).json()).toMatchObject({ title: 'Buy milk' })
  })

  it('start while another one writes', async () => {
    const databaseUrl = await createDatabase()
    const { store } = await buildTestApp({ store: createStore({ databaseUrl }) })
    const release = await holdWrites(store)
    await buildTestApp({ store: createStore({ databaseUrl }) })
    await expect(release()).resolves.toBeUndefined()
  })

  it('lose no change when both write at once', async () => {
    const [first, second] = await twoReplicas()
    const { id } = await first.add('0')
    const countUp = ({ store }: typeof first) => store.write(async ({ todos }) => {
      const todo = (await todos.find(id))!
      await todos.update(todo, {
        title: String(Number(todo.title) + 1),
      }, new Date())
    })
    await Promise.all(Array.from({ length: WRITES }, () => [
      countUp(first),
      countUp(second),
    ]).flat())
    await expect(first.store.read.todos.find(id)).resolves.toMatchObject({
      title: String(2 * WRITES),
    })
    await expect(second.store.read.changes.after(0, 100)).resolves.toHaveLength(2 * WRITES + 1)
  })

  it('do a request once, whichever of them it reaches', async () => {
    const [first, second] = await twoReplicas()
    const send = ({ post }: typeof first) => post('/api/v1/todos', { title: 'Buy milk' }, { 'idempotency-key': 'one' })
    const answers = await Promise.all([
      send(first),
      send(second),
    ])
    expect(answers[0].json()).toEqual(answers[1].json())
    expect((await second.get('/api/v1/todos')).json<TodoPage>().items).toHaveLength(1)
  })

  it('go on with each other\'s conversations', async () => {
    const [first, second] = await twoReplicas()
    await first.post('/api/v1/chat', { message: 'add buy milk', conversationId: 'a' })
    await second.post('/api/v1/chat', { message: 'undo', conversationId: 'a' })
    expect((await first.get('/api/v1/todos')).json<TodoPage>().items).toEqual([])
  })

  it('tell their own clients of the other\'s changes', async () => {
    const [first, second] = await twoReplicas()
    const { stream } = await second.app.inject({ url: '/api/v1/events', payloadAsStream: true }).then(answer => ({
      stream: answer.stream(),
    }))
    onTestFinished(() => void stream.destroy())
    const chunks = stream.setEncoding('utf8')[Symbol.asyncIterator]()
    await chunks.next()
    await first.add('Buy milk')
    expect((await chunks.next()).value).toContain('"title":"Buy milk"')
  })

  it('wake each other at a write, also after the connection for it was ended', async () => {
    const databaseUrl = await createDatabase()
    const [writer, other] = [createStore({ databaseUrl }), createStore({ databaseUrl })]
    onTestFinished(async () => void await Promise.all([writer.close(), other.close()]))
    await writer.open()
    await other.open()
    await untilListening(databaseUrl, 2)
    expect(await isHeard(writer, other)).toBe(true)

    const ended = await endListeners(databaseUrl)
    await untilListening(databaseUrl, 2, ended)
    expect(await isHeard(writer, other)).toBe(true)
  })
})
