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

export function postgresDialect(url: string): Dialect {
  return new PostgresDialect({
    pool: async () => {
      const pool = new Pool({
        connectionString: url,
        max: POOL_SIZE,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
        statement_timeout: STATEMENT_TIMEOUT_MS,
        types: parsers,
      })
      // An idle connection broke: the pool replaces it when it is needed, and /ready tells when it cannot.
      pool.on('error', () => {})
      return pool
    },
  })
}
