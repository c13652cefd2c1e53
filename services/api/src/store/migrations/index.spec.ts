import type { DatabaseOptions } from '../dialect.ts'
import type { Database } from '../schema.ts'
import { Kysely, sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { describeWithPostgres } from '../../testing/describe-with-postgres.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { dialectOf } from '../dialect.ts'
import { createStore } from '../store.ts'
import { currentMigration } from './index.ts'

const LATER = '9999-of-a-later-version'
const LIMIT_MS = 60_000

async function openStore(place: DatabaseOptions) {
  const store = createStore(place)
  onTestFinished(() => store.close())
  await store.open()
  return store
}

async function expectOpensAfterRollback(place: DatabaseOptions): Promise<void> {
  const newer = await openStore(place)
  await newer.write(({ todos }) => todos.create({ title: 'Buy milk' }, new Date()))
  const db = new Kysely<Database>({ dialect: dialectOf(place) })
  onTestFinished(() => db.destroy())
  await sql`insert into kysely_migration (name, timestamp) values (${LATER}, '9999-01-01T00:00:00Z')`.execute(db)

  const older = await openStore(place)
  expect((await older.read.todos.list()).map(({ title }) => title)).toEqual(['Buy milk'])
  expect(await currentMigration(db)).toBe(LATER)
}

const PROMISE = 'opens with the tables of a later version, as after a rollback, and leaves them as they are'

it(`a file ${PROMISE}`, () => expectOpensAfterRollback({ dataDir: temporaryFolder() }))

describeWithPostgres('PostgreSQL', (createDatabase) => {
  it(PROMISE, async () => expectOpensAfterRollback({ databaseUrl: await createDatabase() }), LIMIT_MS)
})
