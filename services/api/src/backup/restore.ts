import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../store/schema.ts'
import type { Header, RowLine, Trailer } from './format.ts'
import { changeRepository } from '../store/changes.ts'
import { currentMigration, migrate } from '../store/migrations/index.ts'
import { BackupError, FORMAT, FORMAT_VERSION, TABLES } from './format.ts'

/** Few enough for the most values that one statement may carry. */
const ROWS_AT_ONCE = 500
/** The number of the line behind the header. */
const AFTER_HEADER = 2

export interface RestoreOptions {
  /** Whether what is there may be replaced. */
  replace: boolean
  /** Makes a transaction the only one that writes, where the database does not do so by itself. */
  lock: (transaction: Transaction<Database>) => Promise<void>
}

type Line = Header | RowLine | Trailer

function parsed(line: string, number: number): Line {
  try {
    return JSON.parse(line) as Line
  }
  catch {
    throw new BackupError(`line ${number} is not JSON: this is no backup, or it was cut off`)
  }
}

async function checkHeader(db: Kysely<Database>, line: Line): Promise<void> {
  if (!('format' in line) || line.format !== FORMAT)
    throw new BackupError('this is not a backup of the todo chatbot')
  if (line.version !== FORMAT_VERSION)
    throw new BackupError(`this backup has the format ${line.version}, but this version reads ${FORMAT_VERSION}`)
  const migration = await currentMigration(db)
  if (line.migration !== migration)
    throw new BackupError(`this backup was made at ${line.migration}, but this version is at ${migration}: restore it with the version that made it, then upgrade`)
}

async function empty(transaction: Transaction<Database>, replace: boolean): Promise<void> {
  for (const table of TABLES) {
    const { count } = await transaction.selectFrom(table).select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()
    if (Number(count) > 0 && !replace)
      throw new BackupError(`${table} holds ${count} rows already: add --replace to put the backup in their place`)
    await transaction.deleteFrom(table).execute()
  }
  await transaction.deleteFrom('changes').execute()
}

/** The rows that follow the header, up to the trailer, which has to be there and to count them. */
async function* rowsOf(lines: AsyncIterable<string>): AsyncGenerator<RowLine> {
  let number = AFTER_HEADER
  let count = 0
  for await (const text of lines) {
    const line = parsed(text, number)
    if ('rows' in line) {
      if (line.rows !== count)
        throw new BackupError(`the backup holds ${count} rows, but says ${line.rows}`)
      return
    }
    if (!('table' in line) || !TABLES.includes(line.table))
      throw new BackupError(`line ${number} is of no table that this version knows`)
    yield line
    number += 1
    count += 1
  }
  throw new BackupError('the backup was cut off: its last line is missing')
}

/** Inserts rows of one table together: a backup holds one table after the other. */
async function insertRows(transaction: Transaction<Database>, rows: AsyncIterable<RowLine>): Promise<number> {
  let count = 0
  let batch: RowLine[] = []
  const flush = async () => {
    if (batch[0])
      await transaction.insertInto(batch[0].table).values(batch.map(({ row }) => row) as never).execute()
    count += batch.length
    batch = []
  }
  for await (const line of rows) {
    if (batch.length === ROWS_AT_ONCE || (batch[0] && batch[0].table !== line.table))
      await flush()
    batch.push(line)
  }
  await flush()
  return count
}

/**
 * Puts a backup into a database, whose tables are made where there are none: all of it, or nothing. Gives the number of rows.
 * Clients that follow the change feed are told to read everything again. Throws a BackupError with what to do.
 */
export async function restoreBackup(db: Kysely<Database>, lines: AsyncIterator<string>, { replace, lock }: RestoreOptions): Promise<number> {
  const first = await lines.next()
  const header = parsed(first.done ? '' : first.value, 1)
  return db.transaction().execute(async (transaction) => {
    await lock(transaction)
    await migrate(transaction)
    await checkHeader(transaction, header)
    await empty(transaction, replace)
    const count = await insertRows(transaction, rowsOf({ [Symbol.asyncIterator]: () => lines }))
    await changeRepository(transaction).appendReset()
    return count
  })
}
