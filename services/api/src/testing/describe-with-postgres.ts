import type { PostgresServer } from './postgres.ts'
import { afterAll, beforeAll, describe } from 'vitest'
import { missingPostgres, startPostgres } from './postgres.ts'

/** Tests against a real PostgreSQL, which get what makes an empty database and gives its URL; skipped, with the reason, where there is no server. */
export function describeWithPostgres(title: string, tests: (createDatabase: PostgresServer['createDatabase']) => void): void {
  const why = missingPostgres === undefined ? '' : ` (skipped: ${missingPostgres})`
  describe.skipIf(missingPostgres)(title + why, () => {
    let postgres: PostgresServer
    beforeAll(async () => {
      postgres = await startPostgres()
    })
    afterAll(() => postgres?.stop())
    tests(() => postgres.createDatabase())
  })
}
