import type { PostgresServer } from '../testing/postgres.ts'
import type { Store } from './store.ts'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { missingPostgres, startPostgres } from '../testing/postgres.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { MOST_MESSAGES } from './conversations.ts'
import { createStore } from './store.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const LATER = new Date('2026-11-22T13:00:00Z')
const LIMIT_MS = 60_000

vi.setConfig({ testTimeout: LIMIT_MS, hookTimeout: LIMIT_MS })

let postgres: PostgresServer | undefined

const databases: [name: string, reasonToSkip: string | undefined, create: () => Promise<Store>][] = [
  [
    'SQLite in memory',
    undefined,
    async () => createStore(),
  ],
  [
    'SQLite in a file',
    undefined,
    async () => createStore({
      dataDir: temporaryFolder(),
    }),
  ],
  [
    'PostgreSQL',
    missingPostgres,
    async () => createStore({ databaseUrl: await postgres!.createDatabase() }),
  ],
]

beforeAll(async () => {
  if (!missingPostgres)
    postgres = await startPostgres()
})
afterAll(() => postgres?.stop())

describe.each(databases)('a store on %s', (_, reasonToSkip, create) => {
  const test = it.skipIf(reasonToSkip !== undefined)

  async function open(): Promise<Store> {
    const store = await create()
    onTestFinished(() => store.close())
    await store.open()
    return store
  }

  test(`answers when it is open${reasonToSkip
    ? ` (skipped: ${reasonToSkip})`
    : ''}`, async () => {
    const store = await open()
    await expect(store.ping()).resolves.toBeUndefined()
    await expect(store.open(), 'a second start finds its tables').resolves.toBeUndefined()
  })

  test('gives a todo back as it was told', async () => {
    const store = await open()
    const draft = {
      title: ' <b>$& __proto__ \u202E مرحبا 🎉\n"quotes" ',
      dueDate: '2026-12-01',
      dueTime: '07:30',
      priority: 'high',
      tags: ['Work', '50%_done'],
      repeat: { every: 2, unit: 'week' },
    } as const
    const created = await store.write(({ todos }) => todos.create({
      ...draft,
      tags: [...draft.tags],
    }, NOW))
    expect(created).toMatchObject({
      ...draft,
      completed: false,
      completedAt: null,
      createdAt: NOW.toISOString(),
      version: 1,
    })
    await expect(store.read.todos.find(created.id)).resolves.toEqual(created)
  })

  test('changes only the fields that are named, and counts versions', async () => {
    const store = await open()
    const before = await store.write(({ todos }) => todos.create({
      title: 'Write',
      tags: ['a'],
    }, NOW))
    const done = await store.write(({ todos }) => todos.update(before, { completed: true }, LATER))
    expect(done).toEqual({
      ...before,
      completed: true,
      completedAt: LATER.toISOString(),
      updatedAt: LATER.toISOString(),
      version: 2,
    })
    const open_ = await store.write(({ todos }) => todos.update(done, { completed: false, title: 'Rewrite' }, LATER))
    expect(open_).toMatchObject({
      title: 'Rewrite',
      completed: false,
      completedAt: null,
      version: 3,
    })
    await expect(store.read.todos.find(before.id)).resolves.toEqual(open_)
  })

  test('lists all todos in order of creation, and counts those that are open', async () => {
    const store = await open()
    await store.write(async ({ todos }) => {
      await todos.create({ title: 'Straße fegen' }, NOW)
      const last = await todos.create({ title: 'ÄRGER' }, NOW)
      await todos.update(last, { completed: true }, NOW)
    })
    expect((await store.todos()).map(({ title }) => title)).toEqual(['Straße fegen', 'ÄRGER'])
    await expect(store.read.todos.countOpen()).resolves.toBe(1)
  })

  test('does all of a write or nothing of it', async () => {
    const store = await open()
    const fails = store.write(async ({ todos }) => {
      await todos.create({ title: 'Never' }, NOW)
      throw new Error('half way')
    })
    await expect(fails).rejects.toThrow('half way')
    await expect(store.read.todos.list()).resolves.toEqual([])
    await expect(store.read.changes.after(0, 10)).resolves.toEqual([])
  })

  test('lets one write at a time read what it then changes', async () => {
    const store = await open()
    const { id } = await store.write(({ todos }) => todos.create({ title: '0' }, NOW))
    const countUp = () => store.write(async ({ todos }) => {
      const todo = (await todos.find(id))!
      await todos.update(todo, {
        title: String(Number(todo.title) + 1),
      }, NOW)
    })
    await Promise.all(Array.from({ length: 20 }, countUp))
    await expect(store.read.todos.find(id)).resolves.toMatchObject({ title: '20', version: 21 })
  })

  test('brings a deleted todo back to its place, with a version that it never had', async () => {
    const store = await open()
    const [first] = await store.write(async ({ todos }) => [await todos.create({ title: 'First' }, NOW), await todos.create({ title: 'Second' }, NOW)])
    const changed = await store.write(({ todos }) => todos.update(first!, { title: 'Changed' }, LATER))
    await store.write(({ todos }) => todos.remove(changed))
    await expect(store.read.todos.find(first!.id)).resolves.toBeUndefined()
    await expect(store.write(({ todos }) => todos.restore(first!))).resolves.toEqual({ ...first, version: 3 })
    expect((await store.read.todos.list()).map(todo => todo.title)).toEqual(['First', 'Second'])
    await expect(store.write(({ todos }) => todos.restore(changed))).resolves.toMatchObject({ title: 'Changed', version: 4 })
  })

  test('keeps a feed of all changes in their order', async () => {
    const store = await open()
    const start = await store.read.changes.newest()
    const todo = await store.write(async ({ todos }) => todos.update(await todos.create({ title: 'A' }, NOW), { title: 'B' }, NOW))
    await store.write(({ todos }) => todos.remove(todo))
    const events = await store.read.changes.after(start, 10)
    expect(events).toEqual([
      { id: expect.any(Number), type: 'created', todo: expect.objectContaining({ title: 'A' }) },
      { id: expect.any(Number), type: 'updated', todo: expect.objectContaining({ title: 'B' }) },
      { id: expect.any(Number), type: 'deleted', todo: expect.objectContaining({ title: 'B' }) },
    ])
    expect(events[2]!.id).toBe(await store.read.changes.newest())
    await expect(store.read.changes.after(events[0]!.id, 1)).resolves.toEqual([events[1]])
    await expect(store.read.changes.reachesBackTo(events[0]!.id)).resolves.toBe(true)
  })

  test('remembers a conversation, its messages and what it can take back', async () => {
    const store = await open()
    await expect(store.read.conversations.findState('c')).resolves.toBeUndefined()
    await store.write(async ({ conversations, undo }) => {
      await conversations.saveState('c', { step: 1 }, NOW)
      await conversations.saveState('c', { step: 2 }, LATER)
      await conversations.addMessages('c', [{ role: 'user', text: 'hello' }, { role: 'assistant', text: 'hi' }], NOW)
      await conversations.addMessages('other', [{ role: 'user', text: 'else' }], NOW)
      for (const step of [1, 2, 3])
        await undo.push('c', { step }, 2)
    })
    await expect(store.read.conversations.findState('c')).resolves.toEqual({ step: 2 })
    const messages = await store.read.conversations.listMessages('c', 10)
    expect(messages.map(({ role, text }) => `${role}: ${text}`)).toEqual(['assistant: hi', 'user: hello'])
    await expect(store.read.conversations.listMessages('c', 10, messages[0]!.id)).resolves.toEqual([messages[1]])
    const steps = await store.write(async ({ undo }) => [
      await undo.pop('c'),
      await undo.pop('c'),
      await undo.pop('c'),
      await undo.pop('other'),
    ])
    expect(steps).toEqual([
      { step: 3 },
      { step: 2 },
      undefined,
      undefined,
    ])
  })

  test('forgets answers that have expired and changes of former days', async () => {
    const store = await open()
    const answer = {
      status: 201,
      headers: { etag: '"1"' },
      body: { title: 'ä' },
    }
    await store.write(async ({ idempotency, todos }) => {
      await todos.create({ title: 'A' }, NOW)
      await idempotency.save('POST /todos', 'key', 'print', answer, LATER)
    })
    await expect(store.read.idempotency.find('POST /todos', 'key', NOW)).resolves.toEqual({ fingerprint: 'print', answer })
    await expect(store.read.idempotency.find('POST /chat', 'key', NOW)).resolves.toBeUndefined()
    await expect(store.read.idempotency.find('POST /todos', 'key', LATER)).resolves.toBeUndefined()

    const last = await store.read.changes.newest()
    await store.prune(LATER)
    await store.prune(new Date(last + 48 * 60 * 60 * 1000))
    await expect(store.read.idempotency.find('POST /todos', 'key', NOW)).resolves.toBeUndefined()
    await expect(store.read.changes.reachesBackTo(last)).resolves.toBe(false)
  })

  test('keeps no more changes than it was told, the newest ones', async () => {
    const store = await open()
    for (const title of ['A', 'B', 'C'])
      await store.write(({ todos }) => todos.create({ title }, NOW))
    await store.read.changes.prune({ before: new Date(0), most: 2 })
    await expect(store.read.changes.after(0, 10)).resolves.toMatchObject([{ todo: { title: 'B' } }, { todo: { title: 'C' } }])
  })

  test('keeps the newest messages of a conversation, and all of the others', async () => {
    const store = await open()
    const say = (id: string, count: number) => store.write(({ conversations }) =>
      conversations.addMessages(id, Array.from({ length: count }, (_, number) => ({ role: 'user', text: `${number}` })), NOW))
    await say('short', 1)
    await say('long', MOST_MESSAGES)
    await say('long', 1)
    const kept = await store.read.conversations.listMessages('long', MOST_MESSAGES + 1)
    expect(kept).toHaveLength(MOST_MESSAGES)
    expect(kept.at(0)!.text).toBe('0')
    expect(kept.at(-1)!.text).toBe('1')
    await expect(store.read.conversations.listMessages('short', 2)).resolves.toHaveLength(1)
  })

  test('forgets all of a conversation that nobody has used for ninety days', async () => {
    const store = await open()
    const days = (count: number) => new Date(NOW.getTime() + count * 24 * 60 * 60 * 1000)
    const talk = (id: string, at: Date) => store.write(async ({ conversations, undo }) => {
      await conversations.saveState(id, { pending: null }, at)
      await conversations.addMessages(id, [{ role: 'user', text: 'help' }], at)
      await undo.push(id, { of: id }, 10)
    })
    await talk('left', NOW)
    await talk('used', days(1))
    await store.prune(days(90.5))
    const { conversations } = store.read
    await expect(Promise.all([conversations.findState('left'), conversations.listMessages('left', 1), store.read.undo.pop('left')])).resolves.toEqual([undefined, [], undefined])
    await expect(Promise.all([conversations.findState('used'), conversations.listMessages('used', 1), store.read.undo.pop('used')])).resolves.toMatchObject([{ pending: null }, [{ text: 'help' }], { of: 'used' }])
  })
})

it('finds everything again after a restart on the same folder', async () => {
  const dataDir = temporaryFolder()
  const former = createStore({ dataDir })
  await former.open()
  const todo = await former.write(({ todos }) => todos.create({ title: 'Stay' }, NOW))
  await former.close()
  const store = createStore({ dataDir })
  onTestFinished(() => store.close())
  await store.open()
  await expect(store.read.todos.list()).resolves.toEqual([todo])
})
