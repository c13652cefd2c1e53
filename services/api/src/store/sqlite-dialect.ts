import type { DatabaseConnection, Dialect, Driver, SqliteDatabase, SqliteStatement } from 'kysely'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CompiledQuery, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'

/** Nothing else is done meanwhile, so a probe must not fail over it. */
const BUSY_TIMEOUT_MS = 1000
const CACHED_STATEMENTS = 100

/** SQLite can roll back DDL, so a process that dies while it migrates leaves nothing half made. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

/** Takes the write lock at once: a transaction that reads first would otherwise fail when it comes to write. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** On a full disk SQLite has done it already, and says so: what the caller has to hear is the fault before. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: Error) => {
      if (!error.message.includes('no transaction is active'))
        throw error
    })
  }
}

class NodeSqliteDialect extends SqliteDialect implements Dialect {
  readonly #database: () => Promise<SqliteDatabase>

  constructor(database: () => Promise<SqliteDatabase>) {
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database })
  }

  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter()
  }
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: ReadonlyArray<unknown>) => parameters as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: parameters => statement.all(...values(parameters)),
    run: parameters => statement.run(...values(parameters)),
    iterate: parameters => statement.iterate(...values(parameters)),
  }
}

function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known)
        return known
      const statement = asKyselyStatement(database.prepare(sql))
      if (statements.size < CACHED_STATEMENTS)
        statements.set(sql, statement)
      return statement
    },
  }
}

/**
 * Kysely on Node's own SQLite; Kysely's mutex keeps other queries out of an open transaction.
 * In memory without a folder, else a file that has every acknowledged write on disk before the answer leaves.
 */
export function sqliteDialect(folder: string | undefined): Dialect {
  return new NodeSqliteDialect(async () => {
    const database = new DatabaseSync(folder === undefined
      ? ':memory:'
      : join(folder, 'todos.sqlite'), { timeout: BUSY_TIMEOUT_MS })
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    return asKyselyDatabase(database)
  })
}
