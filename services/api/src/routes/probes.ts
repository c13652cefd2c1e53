import type { Context, Route } from './context.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { HealthSchema, ReadySchema } from '@todo-chatbot/contract'
import { NotReady } from '../errors.ts'
import { answer, faults } from './responses.ts'

const PING_LIMIT_MS = 800
const PING_CACHED_MS = 1000

const options = { isPolled: true, disableMetrics: true }

/** Asks the store at most once a second, and waits less than a probe's timeout for it. */
function storeCheck({ store }: Context): () => Promise<boolean> {
  let last: { at: number, isUp: Promise<boolean> } | undefined
  const ask = () => Promise.race([
    store.ping().then(() => true, () => false),
    sleep(PING_LIMIT_MS, false, { ref: false }),
  ])
  return () => {
    if (!last || performance.now() - last.at > PING_CACHED_MS) {
      last = {
        at: performance.now(),
        isUp: ask(),
      }
    }
    return last.isUp
  }
}

/** The process is alive; asks nobody else, so that a fault elsewhere never restarts it. */
export const health: Route = (app) => {
  app.get('/health', {
    config: options,
    schema: {
      operationId: 'getHealth',
      tags: ['probes'],
      summary: 'Whether the process is alive',
      response: { 200: answer('It is alive', HealthSchema), ...faults },
    },
  }, async () => ({ status: 'UP' as const }))
}

/** Requests are welcome: started, store at hand, not about to end. */
export const ready: Route = (app, context) => {
  const isStoreUp = storeCheck(context)
  app.get('/ready', {
    config: options,
    schema: {
      operationId: 'getReadiness',
      tags: ['probes'],
      summary: 'Whether requests are welcome',
      response: { 200: answer('They are', ReadySchema), ...faults },
    },
  }, async () => {
    if (context.lifecycle.phase !== 'ready')
      throw NotReady(context.lifecycle.phase)
    if (!await isStoreUp())
      throw NotReady('the store does not answer')
    return { status: 'ready' as const }
  })
}
