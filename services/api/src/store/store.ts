import type { Dialect } from 'kysely'
import type { Bell } from './bell.ts'
import type { Database } from './schema.ts'
import { Kysely, sql } from 'kysely'
import { NotReady } from '../errors.ts'
import { createBell } from './bell.ts'
import { changeRepository } from './changes.ts'
import { conversationRepository } from './conversations.ts'
import { idempotencyRepository } from './idempotency.ts'
import { migrate } from './migrations/index.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import { todoReader } from './todo-reader.ts'
import { todoWriter } from './todo-writer.ts'
import { createTurns } from './turns.ts'
import { undoRepository } from './undo-log.ts'

const CHANGES_KEPT_MS = 24 * 60 * 60 * 1000
/** Any number: it only has to be the same in all replicas. */
const WRITE_LOCK_ID = 7_206_514_301
/** Longest time that a write waits for those before it. */
const TURN_LIMIT_MS = 10_000

/** All repositories on one database handle: the pool, or one transaction. */
function repositories(db: Kysely<Database>) {
  return {
    todos: {
      ...todoReader(db),
      ...todoWriter(db),
    },
    changes: changeRepository(db),
    conversations: conversationRepository(db),
    undo: undoRepository(db),
    idempotency: idempotencyRepository(db),
  }
}

export type Repositories = ReturnType<typeof repositories>

export interface Store {
  /** Each call sees what is committed; not for reads that a write depends on. */
  read: Repositories
  /** One transaction, one writer at a time over all replicas: all of the work happens, or nothing of it. */
  write: <T>(work: (transaction: Repositories) => Promise<T>) => Promise<T>
  /** Rings after each write of this process. */
  bell: Bell
  /** Whether other processes write too, so that the bell does not tell of everything. */
  isShared: boolean
  /** Creates or upgrades the tables. */
  open: () => Promise<void>
  ping: () => Promise<void>
  /** Forgets expired answers and old entries of the change feed. */
  prune: (now: Date) => Promise<void>
  close: () => Promise<void>
}

export interface StoreOptions {
  databaseUrl?: string | undefined
  dataDir?: string | undefined
}

/** PostgreSQL where a URL is given, else SQLite: in a folder, or in memory. Touches nothing before `open`. */
export function createStore({ databaseUrl, dataDir }: StoreOptions = {}): Store {
  return databaseUrl === undefined
    ? storeOn(sqliteDialect(dataDir), false)
    : storeOn(postgresDialect(databaseUrl), true)
}

function storeOn(dialect: Dialect, isShared: boolean): Store {
  const db = new Kysely<Database>({ dialect })
  const bell = createBell()
  const read = repositories(db)
  // Only one of a replica's writes waits for the lock: a crowd would take all connections, and leave none for reads and /ready.
  const inTurn: ReturnType<typeof createTurns> = isShared
    ? createTurns(TURN_LIMIT_MS, () => NotReady('too many writes are waiting'))
    : work => work()
  return {
    read,
    bell,
    isShared,
    async write(work) {
      const result = await inTurn(() => db.transaction().execute(async (transaction) => {
        if (isShared)
          await sql`select pg_advisory_xact_lock(${WRITE_LOCK_ID})`.execute(transaction)
        return work(repositories(transaction))
      }))
      bell.ring()
      return result
    },
    open: () => migrate(db),
    async ping() {
      await db.selectFrom('changes').select('seq').limit(1).execute()
    },
    async prune(now) {
      await read.idempotency.prune(now)
      await read.changes.prune(new Date(now.getTime() - CHANGES_KEPT_MS))
    },
    close: () => db.destroy(),
  }
}
