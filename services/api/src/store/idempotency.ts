import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** An answer that is given again when its request is repeated. */
export interface StoredAnswer {
  status: number
  headers: Record<string, string>
  body: unknown
}

/** The answers already given under an idempotency key, until they expire. */
export function idempotencyRepository(db: Kysely<Database>) {
  return {
    async find(scope: string, key: string, now: Date): Promise<{ fingerprint: string, answer: StoredAnswer } | undefined> {
      const row = await db.selectFrom('idempotency_keys').select(['fingerprint', 'answer']).where('scope', '=', scope).where('key', '=', key).where('expires_at', '>', now.toISOString()).executeTakeFirst()
      return row && {
        fingerprint: row.fingerprint,
        answer: JSON.parse(row.answer) as StoredAnswer,
      }
    },

    async save(scope: string, key: string, fingerprint: string, answer: StoredAnswer, expiresAt: Date): Promise<void> {
      const columns = {
        fingerprint,
        answer: JSON.stringify(answer),
        expires_at: expiresAt.toISOString(),
      }
      await db.insertInto('idempotency_keys').values({ scope, key, ...columns }).onConflict(conflict => conflict.columns(['scope', 'key']).doUpdateSet(columns)).execute()
    },

    async prune(now: Date): Promise<void> {
      await db.deleteFrom('idempotency_keys').where('expires_at', '<=', now.toISOString()).execute()
    },
  }
}
