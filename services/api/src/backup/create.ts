import type { Kysely } from 'kysely'
import type { Database } from '../store/schema.ts'
import type { Header, RowLine, Trailer } from './format.ts'
import { currentMigration } from '../store/migrations/index.ts'
import { BackupError, FORMAT, FORMAT_VERSION, TABLES } from './format.ts'

const lineOf = (value: Header | RowLine | Trailer): string => `${JSON.stringify(value)}\n`

/**
 * Everything that is kept, as lines of JSON: a header, the rows, and how many there were. All of one moment, while others go on
 * writing. Throws a BackupError where there are no tables.
 */
export async function* createBackup(db: Kysely<Database>, now: Date): AsyncGenerator<string> {
  const migration = await currentMigration(db)
  if (migration === undefined)
    throw new BackupError('there is nothing to save: no todo chatbot has kept anything there yet')
  const transaction = await db.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    yield lineOf({ format: FORMAT, version: FORMAT_VERSION, migration, createdAt: now.toISOString() })
    let rows = 0
    for (const table of TABLES) {
      for (const row of await transaction.selectFrom(table).selectAll().execute()) {
        rows += 1
        yield lineOf({ table, row: { ...row } })
      }
    }
    yield lineOf({ rows })
  }
  finally {
    await transaction.rollback().execute()
  }
}
