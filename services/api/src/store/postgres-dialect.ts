import type { Dialect } from 'kysely'
import { Socket } from 'node:net'
import { PostgresAdapter, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

/** Also the wait for one of the pool: a process that was halted for seconds must not refuse whoever waited meanwhile. */
const CONNECT_TIMEOUT_MS = 10_000
const STATEMENT_TIMEOUT_MS = 10_000
const POOL_SIZE = 10
/** A server that lives ends each statement before that, and the pool each connection that is not used. */
const SILENCE_LIMIT_MS = STATEMENT_TIMEOUT_MS + 2000

/** Counts and sequence numbers as numbers, as SQLite gives them; all stay far below 2^53. */
const parsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => oid === types.builtins.INT8
    ? Number
    : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
}

/** A machine that was cut off says nothing, and TCP takes a quarter of an hour to believe it. */
function impatientSocket(): Socket {
  const socket = new Socket()
  return socket.setTimeout(SILENCE_LIMIT_MS, () => socket.destroy(new Error('the database does not answer')))
}

/**
 * Takes no lock to migrate, as its transaction holds that for writes. Kysely's own is of the session: a pooler would give it back on
 * another connection than the one that has it.
 */
class TransactionalAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

class OwnPostgresDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new TransactionalAdapter()
  }
}

export function postgresDialect(url: string, isPatient: boolean): Dialect {
  return new OwnPostgresDialect({
    pool: async () => {
      const pool = new Pool({
        connectionString: url,
        max: POOL_SIZE,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        statement_timeout: STATEMENT_TIMEOUT_MS,
        types: parsers,
        stream: isPatient ? () => new Socket() : impatientSocket,
      })
      // An idle connection broke: the pool replaces it when it is needed, and /ready tells when it cannot.
      pool.on('error', () => {})
      // One in use broke: its query tells so. Without a listener the fault would end the process.
      pool.on('connect', client => client.on('error', () => {}))
      return pool
    },
  })
}
