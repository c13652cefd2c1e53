import type { Todo, TodoPage } from '@todo-chatbot/contract'
import type { ServerProcess } from './testing/server-process.ts'
import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { describeWithPostgres } from './testing/describe-with-postgres.ts'
import { startServer } from './testing/server-process.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const KILLS = 20
const WRITES_BETWEEN = 50
/** After so many acknowledged writes of a round. */
const KILL_AFTER = [1, 7, 19, 25, 38]
const LIMIT_MS = 300_000

interface Write { title: string, key: string }

/** Adds a todo as a client does that knows about keys; undefined where nothing was acknowledged. */
async function add({ url }: ServerProcess, { title, key }: Write): Promise<Todo | undefined> {
  const answer = await fetch(`${url}/api/v1/todos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ title }),
  }).catch(() => undefined)
  return answer?.status === 201 ? answer.json().catch(() => undefined) as Promise<Todo | undefined> : undefined
}

/** Sends the same again until it is acknowledged. */
function addAtLast(server: ServerProcess, write: Write): Promise<Todo> {
  return vi.waitFor(async () => {
    const todo = await add(server, write)
    expect(todo, write.title).toBeDefined()
    return todo!
  }, { timeout: LIMIT_MS })
}

/** Sends writes at once, and kills the process in their midst; gives those that nobody acknowledged. */
async function addAndKill(server: ServerProcess, writes: Write[], killAfter: number, acknowledged: Map<string, string>): Promise<Write[]> {
  const before = acknowledged.size
  await Promise.all(writes.map(async ({ title, key }) => {
    const todo = await add(server, { title, key })
    if (todo)
      acknowledged.set(title, todo.id)
    if (acknowledged.size - before === killAfter)
      server.signal('SIGKILL')
  }))
  server.signal('SIGKILL')
  await server.exitCode
  return writes.filter(({ title }) => !acknowledged.has(title))
}

async function storedTodos({ url }: ServerProcess): Promise<Todo[]> {
  const todos: Todo[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = await (await fetch(`${url}/api/v1/todos?limit=100${cursor && `&cursor=${cursor}`}`)).json() as TodoPage
    todos.push(...page.items)
    cursor = page.nextCursor
  }
  return todos
}

async function expectNothingLost(env: Record<string, string>): Promise<void> {
  const acknowledged = new Map<string, string>()
  let unsaid: Write[] = []
  let interrupted = 0
  const sayAgain = (server: ServerProcess) => Promise.all(unsaid.map(async write => acknowledged.set(write.title, (await addAtLast(server, write)).id)))
  for (let round = 0; round < KILLS; round++) {
    const writes = Array.from({ length: WRITES_BETWEEN }, (_, index) => ({ title: `Todo ${round}/${index}`, key: randomUUID() }))
    const server = await startServer({ ...env, LOG_LEVEL: 'info', RATE_LIMIT_PER_MINUTE: '0' })
    await sayAgain(server)
    unsaid = await addAndKill(server, writes, KILL_AFTER[round % KILL_AFTER.length]!, acknowledged)
    interrupted += unsaid.length
  }
  expect(interrupted).toBeGreaterThan(KILLS)
  const server = await startServer(env)
  await sayAgain(server)

  const stored = await storedTodos(server)
  expect(stored).toHaveLength(KILLS * WRITES_BETWEEN)
  expect(new Map(stored.map(({ title, id }) => [title, id]))).toEqual(acknowledged)
}

const PROMISE = `has each of ${KILLS * WRITES_BETWEEN} acknowledged todos once, though it was killed ${KILLS} times in their midst`

it(`a file ${PROMISE}`, () => expectNothingLost({ DATA_DIR: temporaryFolder() }), LIMIT_MS)

describeWithPostgres('the API on PostgreSQL', (createDatabase) => {
  it(PROMISE, async () => expectNothingLost({ DATABASE_URL: await createDatabase() }), LIMIT_MS)
})
