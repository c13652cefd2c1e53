import type { Route } from './context.ts'
import { Type } from 'typebox'
import { NotReady } from '../errors.ts'

const config = { isPolled: true, disableMetrics: true, isForAnyHost: true }

/** The process is alive; asks nobody else, so that a fault of the cluster never restarts it. */
export const health: Route = (app) => {
  const schema = {
    response: {
      200: Type.Object({
        status: Type.Literal('UP'),
      }),
    },
  }
  app.get('/health', { config, schema }, async () => ({ status: 'UP' as const }))
}

/** Every resource that may be read was read once, and the process is not about to end. */
export const ready: Route = (app, { lifecycle }) => {
  const schema = {
    response: {
      200: Type.Object({
        status: Type.Literal('ready'),
      }),
    },
  }
  app.get('/ready', { config, schema }, async () => {
    if (lifecycle.obstacle !== null)
      throw NotReady(lifecycle.obstacle)
    return { status: 'ready' as const }
  })
}
