import type { Dialect } from 'kysely'
import { postgresDialect } from './postgres-dialect.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** Where the tables are. */
export interface DatabaseOptions {
  databaseUrl?: string | undefined
  dataDir?: string | undefined
}

/** PostgreSQL where a URL is given, else SQLite: in a folder, or in memory. Touches nothing before the first query. */
export function dialectOf({ databaseUrl, dataDir }: DatabaseOptions): Dialect {
  return databaseUrl === undefined
    ? sqliteDialect(dataDir)
    : postgresDialect(databaseUrl)
}
