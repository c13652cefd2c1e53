import type { TodoPage } from '@todo-chatbot/contract'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createStore } from './store/store.ts'
import { describeWithPostgres } from './testing/describe-with-postgres.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { buildTestApp } from './testing/test-app.ts'

const COMMAND = fileURLToPath(new URL('backup.ts', import.meta.url))
const LIMIT_MS = 60_000
const STALL_MS = 14_000

vi.setConfig({ testTimeout: LIMIT_MS, hookTimeout: LIMIT_MS })

interface Place { DATA_DIR?: string, DATABASE_URL?: string }

/** Runs the command as a person would. */
async function backup(place: Place, args: string[], input: string | AsyncIterable<string> = '') {
  const child = spawn(process.execPath, [COMMAND, ...args], { env: { ...place } })
  Readable.from(input).pipe(child.stdin.on('error', () => {}))
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { stdout, stderr, exitCode: exitCode as number }
}

const appAt = (place: Place) => buildTestApp({ store: createStore({ dataDir: place.DATA_DIR, databaseUrl: place.DATABASE_URL }) })
const titles = async ({ get }: Awaited<ReturnType<typeof appAt>>) => (await get('/api/v1/todos')).json<TodoPage>().items.map(({ title }) => title)

/** A place with three todos, of which one is done, by chat. */
async function filled(place: Place = { DATA_DIR: temporaryFolder() }) {
  const app = await appAt(place)
  for (const message of ['add milk tomorrow #shop; bread; eggs every week', 'complete bread'])
    await app.post('/api/v1/chat', { message, conversationId: 'a' })
  return { place, app }
}

async function expectTheSame(one: Awaited<ReturnType<typeof appAt>>, other: Awaited<ReturnType<typeof appAt>>): Promise<void> {
  expect((await other.get('/api/v1/todos')).json()).toEqual((await one.get('/api/v1/todos')).json())
  expect((await other.get('/api/v1/conversations/a/messages')).json()).toEqual((await one.get('/api/v1/conversations/a/messages')).json())
  await other.post('/api/v1/chat', { message: 'undo', conversationId: 'a' })
  expect((await other.get('/api/v1/todos?status=completed')).json<TodoPage>().items).toEqual([])
}

it('brings everything to another folder: todos, messages, and what undo takes back', async () => {
  const { place, app } = await filled()
  const { stdout, exitCode } = await backup(place, ['create'])
  expect(exitCode).toBe(0)
  const there = { DATA_DIR: temporaryFolder() }
  expect(await backup(there, ['restore'], stdout)).toEqual({ stdout: '', stderr: expect.stringMatching(/^restored \d+ rows\n$/), exitCode: 0 })
  await expectTheSame(app, await appAt(there))
})

it('replaces what is there only when asked to, and tells those who look', async () => {
  const { place, app } = await filled()
  const { stdout } = await backup(place, ['create'])
  await app.post('/api/v1/chat', { message: 'add cheese', conversationId: 'a' })
  const refused = await backup(place, ['restore'], stdout)
  expect(refused).toMatchObject({ exitCode: 1, stderr: 'error: todos holds 4 rows already: add --replace to put the backup in their place\n' })
  expect(await titles(app)).toEqual(['milk', 'bread', 'eggs', 'cheese'])

  const stream = (await app.app.inject({ url: '/api/v1/events', payloadAsStream: true })).stream()
  onTestFinished(() => void stream.destroy())
  const chunks = stream.setEncoding('utf8')[Symbol.asyncIterator]()
  await chunks.next()
  expect((await backup(place, ['restore', '--replace'], stdout)).exitCode).toBe(0)
  expect(await titles(app)).toEqual(['milk', 'bread', 'eggs'])
  await app.add('tea')
  expect((await chunks.next()).value).toContain('event: reset')
})

it.each([
  ['that was cut off within a line', (lines: string[]) => lines.join('\n').slice(0, -8), /is not JSON: this is no backup, or it was cut off/],
  ['that was cut off between two lines', (lines: string[]) => lines.slice(0, -2).join('\n'), /the backup was cut off: its last line is missing/],
  ['that lacks a row', (lines: string[]) => lines.toSpliced(2, 1).join('\n'), /the backup holds \d+ rows, but says \d+/],
  ['with a table that nobody knows', (lines: string[]) => lines.toSpliced(1, 0, '{"table":"users","row":{}}').join('\n'), /line 2 is of no table that this version knows/],
  ['with a column that nobody knows', (lines: string[]) => lines.toSpliced(1, 0, '{"table":"todos","row":{"colour":"red"}}').join('\n'), /colour/],
  ['of another kind', () => '{"items":[]}\n', /this is not a backup of the todo chatbot/],
  ['that is empty', () => '', /line 1 is not JSON/],
  ['of a later format', (lines: string[]) => lines.join('\n').replace('"version":1', '"version":2'), /has the format 2, but this version reads 1/],
  ['of another form of the tables', (lines: string[]) => lines.join('\n').replace(/"migration":"[^"]*"/, '"migration":"0000-older"'), /was made at 0000-older, but this version is at .*: restore it with the version that made it, then upgrade/],
])('refuses a backup %s in one line, and changes nothing', async (_, spoil, why) => {
  const { place, app } = await filled()
  const { stdout } = await backup(place, ['create'])
  const before = (await app.get('/api/v1/todos')).json()
  const { exitCode, stderr } = await backup(place, ['restore', '--replace'], spoil(stdout.split('\n')))
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^error: [^\n]*\n$/)
  expect(stderr).toMatch(why)
  expect((await app.get('/api/v1/todos')).json()).toEqual(before)
})

it.each<[string, Place, string[], RegExp]>([
  ['todos in memory', {}, ['create'], /set DATA_DIR or DATABASE_URL/],
  ['a folder without todos', { DATA_DIR: '/nowhere' }, ['create'], /there is no todos.sqlite in it/],
  ['a folder that is not there', { DATA_DIR: '/nowhere' }, ['restore'], /there is no such folder/],
  ['no command', { DATA_DIR: '/nowhere' }, [], /usage: /],
  ['an option that nobody knows', { DATA_DIR: '/nowhere' }, ['restore', '--force'], /usage: /],
])('says in one line what to do with %s', async (_, place, args, why) => {
  const { exitCode, stderr } = await backup(place, args)
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^error: [^\n]*\n$/)
  expect(stderr).toMatch(why)
})

describeWithPostgres('a backup and PostgreSQL', (createDatabase) => {
  it('moves from a file to a server, and back', async () => {
    const { place, app } = await filled()
    const server = { DATABASE_URL: await createDatabase() }
    expect(await backup(server, ['restore'], (await backup(place, ['create'])).stdout)).toMatchObject({ exitCode: 0 })
    const folder = { DATA_DIR: temporaryFolder() }
    expect(await backup(folder, ['restore'], (await backup(server, ['create'])).stdout)).toMatchObject({ exitCode: 0 })
    await expectTheSame(app, await appAt(server))
    await expectTheSame(app, await appAt(folder))
  })

  it('waits for the rest of a backup for longer than it would wait for the server', async () => {
    const { place } = await filled()
    const { stdout } = await backup(place, ['create'])
    const slowly = async function* () {
      yield stdout.slice(0, -10)
      await sleep(STALL_MS)
      yield stdout.slice(-10)
    }
    expect(await backup({ DATABASE_URL: await createDatabase() }, ['restore'], slowly())).toMatchObject({ exitCode: 0 })
  })

  it('says in one line that a database is not there', async () => {
    const { stderr } = await backup({ DATABASE_URL: (await createDatabase()).replace('/todos_', '/missing_') }, ['create'])
    expect(stderr).toMatch(/^error: DATABASE_URL leads to localhost, but the database there cannot be used: database "missing_\d+" does not exist\n$/)
  })

  it('says that an empty database has nothing to save', async () => {
    const { stderr } = await backup({ DATABASE_URL: await createDatabase() }, ['create'])
    expect(stderr).toBe('error: there is nothing to save: no todo chatbot has kept anything there yet\n')
  })
})

it.each([
  ['nobody listens', '127.0.0.1:1', 'connect ECONNREFUSED 127.0.0.1:1'],
  ['the name is unknown', 'nowhere.invalid:5432', 'getaddrinfo'],
])('says in one line where %s, without the password', async (_, host, reason) => {
  const { stderr, exitCode } = await backup({ DATABASE_URL: `postgres://todo:secret@${host}/todos` }, ['create'])
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^error: DATABASE_URL leads to .+\n$/)
  expect(stderr).toContain(`${host}, but the database there cannot be used: ${reason}`)
  expect(stderr).not.toContain('secret')
})
