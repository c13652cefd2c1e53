import type { TodoPage } from '@todo-chatbot/contract'
import { expect, it, onTestFinished, vi } from 'vitest'
import { describeWithPostgres } from '../testing/describe-with-postgres.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { createStore } from './store.ts'

const LIMIT_MS = 60_000

vi.setConfig({ testTimeout: LIMIT_MS, hookTimeout: LIMIT_MS })
const WRITES = 10

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
})
