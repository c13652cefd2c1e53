import type { PostgresServer } from './postgres.ts'
import { afterAll, beforeAll, describe } from 'vitest'
import { missingPostgres, startPostgres } from './postgres.ts'

/** How a server is reached: what starts one, and why none can be started here. */
export interface PostgresKind { missing: string | undefined, start: () => Promise<PostgresServer> }

const BEHIND_SOCKET: PostgresKind = { missing: missingPostgres, start: () => startPostgres() }

/** Tests against a real PostgreSQL, which get what makes an empty database and gives its URL; skipped, with the reason, where there is no server. */
export function describeWithPostgres(title: string, tests: (createDatabase: PostgresServer['createDatabase']) => void, { missing, start } = BEHIND_SOCKET): void {
  const why = missing === undefined ? '' : ` (skipped: ${missing})`
  describe.skipIf(missing)(title + why, () => {
    let postgres: PostgresServer
    beforeAll(async () => {
      postgres = await start()
    })
    afterAll(() => postgres?.stop())
    tests(() => postgres.createDatabase())
  })
}
