import type { PostgresServer } from '../testing/postgres.ts'
import type { Store } from './store.ts'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { missingPostgres, startPostgres } from '../testing/postgres.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
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

  test('lists in order of creation, and narrows by every condition', async () => {
    const store = await open()
    await store.write(async ({ todos }) => {
      await todos.create({
        title: 'Straße fegen',
        tags: ['Home'],
        dueDate: '2026-11-22',
      }, NOW)
      await todos.create({
        title: '100% done',
        priority: 'high',
        tags: ['Homework'],
      }, NOW)
      const last = await todos.create({ title: 'ÄRGER', dueDate: '2026-11-23' }, NOW)
      await todos.update(last, { completed: true }, NOW)
    })
    const titles = async (...filter: Parameters<Store['read']['todos']['list']>) => (await store.read.todos.list(...filter)).map(todo => todo.title)
    expect(await titles()).toEqual(['Straße fegen', '100% done', 'ÄRGER'])
    expect(await titles({}, 2)).toEqual(['Straße fegen', '100% done'])
    expect(await titles({ completed: true })).toEqual(['ÄRGER'])
    expect(await titles({ completed: false })).toEqual(['Straße fegen', '100% done'])
    expect(await titles({ tag: 'home' })).toEqual(['Straße fegen'])
    expect(await titles({ priority: 'high' })).toEqual(['100% done'])
    expect(await titles({ titlePart: 'ärger' })).toEqual(['ÄRGER'])
    expect(await titles({ titlePart: '0% D' })).toEqual(['100% done'])
    expect(await titles({ titlePart: '_' })).toEqual([])
    expect(await titles({
      due: { from: '2026-11-22', to: '2026-11-22' },
    })).toEqual(['Straße fegen'])
    expect(await titles({
      due: { to: '2026-11-23' },
    })).toEqual(['Straße fegen', 'ÄRGER'])
    expect(await titles({ due: 'none' })).toEqual(['100% done'])
    await expect(store.read.todos.countOpen()).resolves.toBe(2)
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
    expect(events.map(({ type, todo: { title } }) => [type, title])).toEqual([
      ['created', 'A'],
      ['updated', 'B'],
      ['deleted', 'B'],
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
