import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from '../schema.ts'
import { Migrator } from 'kysely/migration'
import { initial } from './0001-initial.ts'

/** In the order of their names; a migration that has been released is never edited. */
const migrations: Record<string, Migration> = {
  '0001-initial': initial,
}

/** Brings the tables to the newest form, in one transaction; Kysely lets one replica at a time do it. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => migrations,
    },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error
}
