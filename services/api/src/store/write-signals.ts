import type { Transaction } from 'kysely'
import type { Database } from './schema.ts'
import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import { sql } from 'kysely'
import { Client } from 'pg'

const CHANNEL = 'todo_chatbot_writes'
const RETRY_MS = 1000
const CONNECT_TIMEOUT_MS = 3000

/** How the replicas on one PostgreSQL wake each other. */
export interface WriteSignals {
  /** Tells the others, once the transaction is committed, that something may have changed. */
  send: (transaction: Transaction<Database>) => Promise<void>
  /** Listens until it is closed; `heard` is called for each write of another replica, and when some may have been missed. */
  listen: (heard: () => void) => void
  close: () => void
}

/**
 * NOTIFY and LISTEN of PostgreSQL. A signal may be lost, by a pooler in between or while the connection is made anew: who needs to
 * know has to look from time to time as well.
 */
export function postgresSignals(url: string): WriteSignals {
  const self = randomUUID()
  let socket: Socket | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  async function connect(heard: () => void): Promise<void> {
    const own = socket = new Socket()
    const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, keepAlive: true, stream: () => own })
    const again = () => {
      own.destroy()
      if (isClosed || own !== socket)
        return
      socket = undefined
      timer = setTimeout(() => void connect(heard), RETRY_MS)
    }
    client.on('error', again).on('end', again)
    client.on('notification', ({ payload }) => payload !== self && heard())
    await client.connect().then(() => client.query(`listen ${CHANNEL}`)).then(heard, again)
  }

  return {
    async send(transaction) {
      await sql`select pg_notify(${CHANNEL}, ${self})`.execute(transaction)
    },
    listen: heard => void connect(heard),
    close() {
      isClosed = true
      clearTimeout(timer)
      // A polite end would wait for a peer that may be cut off.
      socket?.destroy()
    },
  }
}
