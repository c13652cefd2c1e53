import type { Transaction } from 'kysely'
import type { Database } from './schema.ts'
import { sql } from 'kysely'

/** Any number: it only has to be the same in all replicas. */
const WRITE_LOCK_ID = 7_206_514_301

/**
 * Makes a transaction on PostgreSQL the only one that writes, until its end. With `idleTimeoutMs` the server takes it back when
 * nothing is asked of it for so long: the machine of its process may have been cut off, and everybody else waits.
 */
export async function takeWriteLock(transaction: Transaction<Database>, { idleTimeoutMs = 0 } = {}): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WRITE_LOCK_ID}), set_config('idle_in_transaction_session_timeout', ${String(idleTimeoutMs)}, true)`.execute(transaction)
}
