import type { ServerProcess } from './testing/server-process.ts'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, connect as openSocket } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished, vi } from 'vitest'
import { failToStart, startServer } from './testing/server-process.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const LIMIT_MS = 30_000
const BODY = JSON.stringify({ title: 'Slowly said' })

function addTodo({ url }: ServerProcess, title: string): Promise<Response> {
  return fetch(`${url}/api/v1/todos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  })
}

/** A client on a kept connection that has said only half of its request so far. */
async function beginSlowRequest({ port }: ServerProcess) {
  const socket = openSocket(port, '127.0.0.1')
  const received = socket.setEncoding('utf8').toArray()
  socket.write('GET /api/v1/todos HTTP/1.1\r\nHost: api\r\n\r\n')
  await vi.waitFor(() => expect(socket.bytesRead).toBeGreaterThan(0), { timeout: LIMIT_MS })
  socket.write(`POST /api/v1/todos HTTP/1.1\r\nHost: api\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY.slice(0, 5)}`)
  return {
    async finish(): Promise<string> {
      socket.write(BODY.slice(5))
      return (await received).join('')
    },
  }
}

it('ends on SIGTERM with code 0, after the slow request is answered and the stream is closed', async () => {
  const server = await startServer()
  const slow = await beginSlowRequest(server)
  const stream = await fetch(`${server.url}/api/v1/events`)
  server.signal('SIGTERM')
  expect(await stream.text()).toContain('retry: ')
  const answers = await slow.finish()
  expect(answers).toMatch(/HTTP\/1\.1 201 Created[\s\S]*connection: close[\s\S]*Slowly said/i)
  expect(await server.exitCode).toBe(0)
}, LIMIT_MS)

it('ends on SIGTERM with code 0 though a browser holds a connection that it never used', async () => {
  const server = await startServer({ SHUTDOWN_TIMEOUT_MS: '10000' })
  const unused = openSocket(server.port, '127.0.0.1')
  onTestFinished(() => void unused.destroy())
  await once(unused, 'connect')
  await addTodo(server, 'The server has accepted what connected before')
  server.signal('SIGTERM')
  expect(await server.exitCode).toBe(0)
}, LIMIT_MS)

it('says at once that it takes no new clients, and serves on for the drain delay', async () => {
  const server = await startServer({ DRAIN_DELAY_MS: '3000' })
  server.signal('SIGTERM')
  await vi.waitFor(async () => expect((await fetch(`${server.url}/ready`)).status).toBe(503), { timeout: LIMIT_MS })
  const answer = await addTodo(server, 'Late')
  expect([
    answer.status,
    answer.headers.get('connection'),
  ]).toEqual([201, 'close'])
  expect(await server.exitCode).toBe(0)
}, LIMIT_MS)

it('gives up on a request that never ends when the time is over, with code 1', async () => {
  const server = await startServer({ SHUTDOWN_TIMEOUT_MS: '300' })
  await beginSlowRequest(server)
  server.signal('SIGTERM')
  expect(await server.exitCode).toBe(1)
}, LIMIT_MS)

it('refuses a bad setting with one line', async () => {
  expect(await failToStart({ API_PORT: 'web' })).toEqual({ exitCode: 1, stderr: 'error: API_PORT is "web", but must be a whole number from 0 to 65535\n' })
}, LIMIT_MS)

it('says in one line that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await vi.waitFor(() => expect(other.listening).toBe(true))
  const { port } = other.address() as { port: number }
  expect(await failToStart({
    API_PORT: String(port),
  })).toEqual({
    exitCode: 1,
    stderr: `error: API_PORT is ${port}, but something else listens there: stop it or choose another port\n`,
  })
}, LIMIT_MS)

it('says in one line that its folder cannot be used', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  const { exitCode, stderr } = await failToStart({ DATA_DIR: file })
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^error: DATA_DIR is ".*", but todos cannot be kept there: EEXIST.*\n$/)
}, LIMIT_MS)

it('says in one line that its file is damaged, and leaves the file alone', async () => {
  const folder = temporaryFolder()
  const garbage = 'not a database '.repeat(1000)
  writeFileSync(join(folder, 'todos.sqlite'), garbage)
  const { exitCode, stderr } = await failToStart({ DATA_DIR: folder })
  expect(exitCode).toBe(1)
  expect(stderr).toBe(`error: DATA_DIR is "${folder}", but todos cannot be kept there: its todos.sqlite is damaged: move it away with its -wal and -shm, and restore a backup (docs/backup.md)\n`)
  expect(readFileSync(join(folder, 'todos.sqlite'), 'utf8')).toBe(garbage)
}, LIMIT_MS)

it('says in one line that another process uses its file', async () => {
  const folder = temporaryFolder()
  const other = new DatabaseSync(join(folder, 'todos.sqlite'))
  onTestFinished(() => other.close())
  other.exec('pragma locking_mode = exclusive; begin exclusive; create table held (id text)')
  const { exitCode, stderr } = await failToStart({ DATA_DIR: folder })
  expect(exitCode).toBe(1)
  expect(stderr).toBe(`error: DATA_DIR is "${folder}", but todos cannot be kept there: another process uses its todos.sqlite: stop that one first\n`)
}, LIMIT_MS)
