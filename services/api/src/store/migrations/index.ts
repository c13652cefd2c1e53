import type { Kysely, Transaction } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from '../schema.ts'
import { sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration'
import { initial } from './0001-initial.ts'
import { todoBackendOrders } from './0002-todo-backend-orders.ts'

/** In the order of their names. One that has been released is never edited, and none takes away what an older version needs. */
const migrations: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-todo-backend-orders': todoBackendOrders,
}
/** Of a version later than this one: done already. */
const later: Migration = { up: async () => {} }

/**
 * Brings the tables to the newest form, in a transaction that is the only one to write. Tables that a later version has made are
 * left as they are: this version was put back in its place, and goes on with them.
 */
export async function migrate(db: Transaction<Database>): Promise<void> {
  const executed = await executedMigrations(db)
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({ ...Object.fromEntries(executed.map(name => [name, later])), ...migrations }),
    },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error
}

/** The names of the migrations that the tables have seen, in their order; none where there are no tables. */
async function executedMigrations(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE))
    return []
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Whether the tables have seen all migrations that this version knows. */
export async function isMigrated(db: Kysely<Database>): Promise<boolean> {
  const executed = await executedMigrations(db)
  return Object.keys(migrations).every(name => executed.includes(name))
}

/** The newest migration that the tables have seen; undefined where there are no tables. */
export async function currentMigration(db: Kysely<Database>): Promise<string | undefined> {
  return (await executedMigrations(db)).at(-1)
}
