import type { FastifyInstance } from 'fastify'
import type { Lifecycle } from '../lifecycle.ts'
import fp from 'fastify-plugin'

const SWEEP_MS = 100

export interface ShutdownOptions {
  lifecycle: Lifecycle
  closeStreams: () => void
}

/** Streams never end by themselves and idle connections only slowly: on close both are ended, so that a stop takes no second. */
export const shutdown = fp(async (app: FastifyInstance, { lifecycle, closeStreams }: ShutdownOptions) => {
  let sweep: NodeJS.Timeout | undefined
  app.addHook('onSend', async (_request, reply) => {
    if (lifecycle.obstacle === 'stopping')
      reply.header('connection', 'close')
  })
  app.addHook('preClose', async () => {
    lifecycle.startDraining()
    closeStreams()
    sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS)
  })
  app.addHook('onClose', async () => clearInterval(sweep))
}, { name: 'shutdown' })
