import type { Todo } from '@todo-chatbot/contract'
import type { Dialect, Transaction } from 'kysely'
import type { Bell } from './bell.ts'
import type { DatabaseOptions } from './dialect.ts'
import type { Database } from './schema.ts'
import type { WriteSignals } from './write-signals.ts'
import { Kysely } from 'kysely'
import { NotReady } from '../errors.ts'
import { createBell } from './bell.ts'
import { changeRepository } from './changes.ts'
import { conversationRepository, UNUSED_KEPT_DAYS } from './conversations.ts'
import { dialectOf } from './dialect.ts'
import { idempotencyRepository } from './idempotency.ts'
import { isMigrated, migrate } from './migrations/index.ts'
import { todoBackendOrders } from './todo-backend-orders.ts'
import { TodoMirror } from './todo-mirror.ts'
import { todoReader } from './todo-reader.ts'
import { todoWriter } from './todo-writer.ts'
import { createTurns } from './turns.ts'
import { undoRepository } from './undo-log.ts'
import { takeWriteLock } from './write-lock.ts'
import { postgresSignals } from './write-signals.ts'

const MS_PER_DAY = 24 * 60 * 60 * 1000
const CHANGES_KEPT_MS = MS_PER_DAY
/** Who missed more has less to do by reading everything again. */
const MOST_CHANGES = 10_000
const CONVERSATIONS_KEPT_MS = UNUSED_KEPT_DAYS * MS_PER_DAY
/** Longest time that a write waits for those before it. */
const TURN_LIMIT_MS = 10_000
/** Half as long as others wait for a write that was cut off, and longer than a machine that halts for a moment. */
const WRITE_IDLE_TIMEOUT_MS = 5000

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
    todoBackendOrders: todoBackendOrders(db),
  }
}

export type Repositories = ReturnType<typeof repositories>

export interface Store {
  /** Each call sees what is committed; not for reads that a write depends on. */
  read: Repositories
  /** All todos in order of creation, as they are committed; not to be changed. */
  todos: () => Promise<readonly Todo[]>
  /** The same for a transaction that has written nothing yet. */
  todosIn: (transaction: Repositories) => Promise<readonly Todo[]>
  /** One transaction, one writer at a time over all replicas: all of the work happens, or nothing of it. */
  write: <T>(work: (transaction: Repositories) => Promise<T>) => Promise<T>
  /** Rings after each write of this process, and mostly at once after one of another. */
  bell: Bell
  /** Whether other processes write too, so that the bell may miss something. */
  isShared: boolean
  /** Creates or upgrades the tables. */
  open: () => Promise<void>
  ping: () => Promise<void>
  /** Forgets expired answers, old entries of the change feed, conversations that nobody uses, and the order of todos that are gone. */
  prune: (now: Date) => Promise<void>
  close: () => Promise<void>
}

/** PostgreSQL where a URL is given, else SQLite: in a folder, or in memory. Touches nothing before `open`. */
export function createStore(options: DatabaseOptions = {}): Store {
  const { databaseUrl } = options
  return storeOn(dialectOf(options), databaseUrl === undefined ? undefined : postgresSignals(databaseUrl))
}

type Work<T> = (transaction: Repositories) => Promise<T>

type InTransaction = <T>(work: (transaction: Transaction<Database>) => Promise<T>) => Promise<T>

/** Transactions of which one at a time writes; where the database is shared, over all replicas. */
function exclusiveIn(db: Kysely<Database>, isShared: boolean): InTransaction {
  return work => db.transaction().execute(async (transaction) => {
    if (isShared)
      await takeWriteLock(transaction, { idleTimeoutMs: WRITE_IDLE_TIMEOUT_MS })
    return work(transaction)
  })
}

/** Runs works one after the other, each in a transaction of its own. */
function createWriter(exclusively: InTransaction, signals?: WriteSignals): <T>(work: Work<T>) => Promise<T> {
  if (!signals)
    return work => exclusively(transaction => work(repositories(transaction)))
  // Only one of a replica's writes waits for the lock: a crowd would take all connections, and leave none for reads and /ready.
  const inTurn = createTurns(TURN_LIMIT_MS, () => NotReady('too many writes are waiting'))
  return work => inTurn(() => exclusively(async (transaction) => {
    const result = await work(repositories(transaction))
    await signals.send(transaction)
    return result
  }))
}

/** With signals the database is one that other processes use as well. */
function storeOn(dialect: Dialect, signals?: WriteSignals): Store {
  const db = new Kysely<Database>({ dialect })
  const bell = createBell()
  const read = repositories(db)
  const mirror = new TodoMirror()
  const isShared = signals !== undefined
  const exclusively = exclusiveIn(db, isShared)
  const writer = createWriter(exclusively, signals)
  return {
    read,
    bell,
    isShared,
    todos: () => mirror.current(read),
    todosIn: transaction => mirror.current(transaction),
    async write(work) {
      const result = await writer(work)
      bell.ring()
      return result
    },
    async open() {
      // Tables that are shared are mostly as they should be: a start need not wait for those who write.
      if (!isShared || !await isMigrated(db))
        await exclusively(migrate)
      signals?.listen(bell.ring)
    },
    async ping() {
      await db.selectFrom('changes').select('seq').limit(1).execute()
    },
    async prune(now) {
      await read.idempotency.prune(now)
      await read.todoBackendOrders.prune()
      await read.changes.prune({ before: new Date(now.getTime() - CHANGES_KEPT_MS), most: MOST_CHANGES })
      await read.conversations.prune(new Date(now.getTime() - CONVERSATIONS_KEPT_MS))
    },
    async close() {
      signals?.close()
      await db.destroy()
    },
  }
}
