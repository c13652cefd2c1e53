import type { Problem, TodoPage } from '@todo-chatbot/contract'
import type { TestApp } from '../testing/test-app.ts'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { storeFaultOf } from './store-fault.ts'
import { createStore } from './store.ts'

const LIMIT_MS = 30_000
const MOST_WRITES = 500

vi.setConfig({ testTimeout: LIMIT_MS })

/** A folder with hardly any room; gives what makes room there. */
function smallDisk(folder: string): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', [folder]))
  return () => void execFileSync('mount', ['-o', 'remount,size=8m', folder])
}

const openCount = async ({ get }: TestApp) => (await get('/api/v1/todos?limit=100')).json<TodoPage>().items.length

it.skipIf(process.getuid?.() !== 0)('a full disk is told with 507, changes nothing, and is forgotten once there is room (only root can make a disk)', async () => {
  const folder = temporaryFolder()
  const makeRoom = smallDisk(folder)
  const app = await buildTestApp({ store: createStore({ dataDir: folder }) })
  const add = () => app.post('/api/v1/todos', { title: 'x'.repeat(500) })
  let count = 0
  let answer = await add()
  while (answer.statusCode === 201 && count < MOST_WRITES) {
    count += 1
    answer = await add()
  }
  expect(answer.statusCode).toBe(507)
  expect(answer.json<Problem>()).toMatchObject({ code: 'STORE_FULL', detail: 'The store has no room left, so nothing was changed.' })
  expect((await app.post('/api/v1/chat', { message: 'add milk and then complete 1' })).statusCode).toBe(507)
  expect(await openCount(app)).toBe(count)
  expect((await app.get('/ready')).statusCode).toBe(200)

  makeRoom()
  expect((await add()).statusCode).toBe(201)
  expect(await openCount(app)).toBe(count + 1)
})

it('a file that another process holds is told with 503, changes nothing, and can be read all the time', async () => {
  const folder = temporaryFolder()
  const app = await buildTestApp({ store: createStore({ dataDir: folder }) })
  await app.add('Buy milk')
  const other = new DatabaseSync(join(folder, 'todos.sqlite'))
  onTestFinished(() => other.close())
  other.exec('begin immediate')

  const answer = await app.post('/api/v1/todos', { title: 'Buy tea' })
  expect(answer.statusCode).toBe(503)
  expect(answer.json<Problem>()).toMatchObject({ code: 'NOT_READY', detail: 'The service is not ready: another process holds the store.' })
  expect(await openCount(app)).toBe(1)

  other.exec('rollback')
  await app.add('Buy tea')
  expect(await openCount(app)).toBe(2)
})

it.each([
  [{ code: '53100' }, 'full'],
  [{ code: '57P01' }, 'unreachable'],
  [{ code: '25P03' }, 'unreachable'],
  [{ code: '28P01' }, 'unreachable'],
  [{ code: '3D000' }, 'unreachable'],
  [{ code: 'CERT_HAS_EXPIRED' }, 'unreachable'],
  [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'unreachable'],
  [{ code: '57014' }, 'busy'],
  [{ code: 'ECONNREFUSED' }, 'unreachable'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 13 }, 'full'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 517 }, 'busy'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 11 }, 'damaged'],
  [{ code: 'ERR_SQLITE_ERROR', errcode: 19 }, undefined],
  [{ code: '23505' }, undefined],
  [{}, undefined],
])('%o is taken for %s', (fields, fault) => {
  expect(storeFaultOf(Object.assign(new Error('fault'), fields))).toBe(fault)
})
