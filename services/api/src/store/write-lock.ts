import type { Transaction } from 'kysely'
import type { Database } from './schema.ts'
import { sql } from 'kysely'

/** Any number: it only has to be the same in all replicas. */
const WRITE_LOCK_ID = 7_206_514_301

/** Makes a transaction on PostgreSQL the only one that writes, until its end. */
export async function takeWriteLock(transaction: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITE_LOCK_ID})`.execute(transaction)
}
