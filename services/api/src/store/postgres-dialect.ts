import type { Dialect } from 'kysely'
import { PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

const CONNECT_TIMEOUT_MS = 3000
const STATEMENT_TIMEOUT_MS = 10_000
const POOL_SIZE = 10

/** Counts and sequence numbers as numbers, as SQLite gives them; all stay far below 2^53. */
const parsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => oid === types.builtins.INT8
    ? Number
    : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
}

/** `onIdleError` hears of connections that break while nobody uses them; the pool replaces them by itself. */
export function postgresDialect(url: string, onIdleError: (error: Error) => void): Dialect {
  return new PostgresDialect({
    pool: async () => {
      const pool = new Pool({
        connectionString: url,
        max: POOL_SIZE,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        statement_timeout: STATEMENT_TIMEOUT_MS,
        types: parsers,
      })
      pool.on('error', onIdleError)
      return pool
    },
  })
}
