import type { FastifyBaseLogger } from 'fastify'
import type { Store } from './store/store.ts'
import { setTimeout as sleep } from 'node:timers/promises'

const RETRY_MS = 1000
const PRUNE_EVERY_MS = 60 * 1000

function pruneRegularly(store: Store, log: FastifyBaseLogger): void {
  const prune = () => store.prune(new Date()).catch((error: unknown) => log.warn({ err: error }, 'pruning failed'))
  void prune()
  setInterval(prune, PRUNE_EVERY_MS).unref()
}

/** A shared database may come up later than this process: keeps asking, and says so. A file that cannot be opened never will. */
export async function openStore(store: Store, log: FastifyBaseLogger): Promise<void> {
  for (;;) {
    try {
      await store.open()
      return pruneRegularly(store, log)
    }
    catch (error) {
      if (!store.isShared)
        throw error
      log.warn({ err: error }, 'the store does not answer, trying again')
      await sleep(RETRY_MS)
    }
  }
}
