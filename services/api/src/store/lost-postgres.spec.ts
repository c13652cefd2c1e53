import type { Problem, TodoPage } from '@todo-chatbot/contract'
import { Client } from 'pg'
import { expect, it, onTestFinished, vi } from 'vitest'
import { describeWithPostgres } from '../testing/describe-with-postgres.ts'
import { startFrozenProxy } from '../testing/frozen-proxy.ts'
import { holdWrites } from '../testing/hold-writes.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { createStore } from './store.ts'

const LIMIT_MS = 60_000
const MANY = 50
const POOL_SIZE = 10
const HALTED_MS = 5000
const BACK_WITHIN = { timeout: 40_000, interval: 200 }

vi.setConfig({ testTimeout: LIMIT_MS, hookTimeout: LIMIT_MS })

/** Ends all sessions of the database but the one that asks for it. */
async function endSessions(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
  await client.end()
}

/** Nobody else can read or write until it is unlocked. */
async function lockChanges(url: string): Promise<{ isWaitedFor: (by: number) => Promise<void>, unlock: () => Promise<void> }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('begin; lock table changes in access exclusive mode')
  return {
    async isWaitedFor(by) {
      const count = async () => (await client.query<{ waiting: number }>('select count(*)::int as waiting from pg_locks where not granted')).rows[0]!.waiting
      while (await count() < by);
    },
    unlock: () => client.end(),
  }
}

describeWithPostgres('a PostgreSQL that is busy or lost', (createDatabase) => {
  it('leaves a replica ready and readable while a crowd waits to write', async () => {
    const databaseUrl = await createDatabase()
    const other = createStore({ databaseUrl })
    const { get, post } = await buildTestApp({ store: createStore({ databaseUrl }) })
    onTestFinished(() => other.close())
    const release = await holdWrites(other)
    const crowd = Array.from({ length: MANY }, (_, index) => post('/api/v1/todos', { title: `todo ${index}` }))

    expect((await get('/api/v1/todos')).statusCode).toBe(200)
    expect((await get('/ready')).statusCode).toBe(200)
    await release()
    expect((await Promise.all(crowd)).map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: MANY }).fill(201))
  })

  it('lets requests wait for seconds while it answers nobody, and refuses none of them', async () => {
    const databaseUrl = await createDatabase()
    const { get, post } = await buildTestApp({ store: createStore({ databaseUrl }) })
    const { isWaitedFor, unlock } = await lockChanges(databaseUrl)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const crowd = Array.from({ length: MANY }, () => get('/api/v1/todos?limit=20'))
    const write = post('/api/v1/todos', { title: 'Buy milk' })
    await isWaitedFor(POOL_SIZE)
    await vi.advanceTimersByTimeAsync(HALTED_MS)
    await unlock()
    expect(new Set((await Promise.all(crowd)).map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    expect((await write).statusCode).toBe(201)
  })

  it('costs a write whose connection ends in its midst, and neither the process nor the next write', async () => {
    const databaseUrl = await createDatabase()
    const store = createStore({ databaseUrl })
    const { add } = await buildTestApp({ store })
    const cut = store.write(async ({ todos }) => {
      await endSessions(databaseUrl)
      await todos.countOpen()
    })
    await expect(cut).rejects.toThrow(/terminat|queryable/)
    expect(await add('Buy milk')).toMatchObject({ title: 'Buy milk' })
  })

  it('lets others write soon after the machine of a replica was cut off in the midst of a write', async () => {
    const databaseUrl = await createDatabase()
    const proxy = await startFrozenProxy(databaseUrl)
    const { post } = await buildTestApp({ store: createStore({ databaseUrl }) })
    const lost = createStore({ databaseUrl: proxy.url })
    const goOn = await holdWrites(lost)
    proxy.freeze()

    expect((await post('/api/v1/todos', { title: 'Buy milk' })).statusCode).toBe(201)
    proxy.close()
    await expect(goOn()).rejects.toThrow()
    await lost.close()
  })

  it('refuses a write that waited in vain for its turn with 503, and has not begun it', async () => {
    const databaseUrl = await createDatabase()
    const { get, post } = await buildTestApp({ store: createStore({ databaseUrl }) })
    const { unlock } = await lockChanges(databaseUrl)

    const answer = await post('/api/v1/todos', { title: 'Buy milk' })
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([503, 'NOT_READY'])
    await unlock()
    expect((await get('/api/v1/todos')).json<TodoPage>().items).toEqual([])
  })

  it('makes requests answer 503, which a client may try again, and no ERROR line', async () => {
    const proxy = await startFrozenProxy(await createDatabase())
    const { get, post, logs } = await buildTestApp({ store: createStore({ databaseUrl: proxy.url }) })
    proxy.close()
    const answers = [await get('/api/v1/todos'), await post('/api/v1/todos', { title: 'Buy milk' }), await post('/api/v1/chat', { message: 'add milk' })]
    expect(answers.map(answer => [answer.statusCode, answer.json<{ code: string }>().code])).toEqual(Array.from({ length: 3 }).fill([503, 'NOT_READY']))
    expect(logs.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('is found again after its machine was cut off and another took its place', async () => {
    const proxy = await startFrozenProxy(await createDatabase())
    onTestFinished(() => proxy.close())
    const { get, add } = await buildTestApp({ store: createStore({ databaseUrl: proxy.url }) })
    await add('Buy milk')
    expect((await get('/ready')).statusCode).toBe(200)

    proxy.freeze()
    await vi.waitUntil(async () => (await get('/ready')).statusCode === 503, BACK_WITHIN)
    await vi.waitUntil(async () => (await get('/ready')).statusCode === 200, BACK_WITHIN)
    expect(await add('Buy tea')).toMatchObject({ title: 'Buy tea' })
  })
})
