import type { Dialect } from 'kysely'
import { postgresDialect } from './postgres-dialect.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** Where the tables are. */
export interface DatabaseOptions {
  databaseUrl?: string | undefined
  dataDir?: string | undefined
  /** Whether a transaction may rest for as long as it likes, since it waits for a pipe; a server that was cut off is then not given up. */
  isPatient?: boolean
}

/** PostgreSQL where a URL is given, else SQLite: in a folder, or in memory. Touches nothing before the first query. */
export function dialectOf({ databaseUrl, dataDir, isPatient = false }: DatabaseOptions): Dialect {
  return databaseUrl === undefined
    ? sqliteDialect(dataDir)
    : postgresDialect(databaseUrl, isPatient)
}
