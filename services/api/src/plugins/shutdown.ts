import type { FastifyInstance } from 'fastify'
import type { Lifecycle } from '../lifecycle.ts'
import fp from 'fastify-plugin'

const SWEEP_MS = 100

declare module 'fastify' {
  interface FastifyInstance {
    /** Aborted when the server closes: endless answers must end. */
    closing: AbortSignal
  }
}

/**
 * Lets every client go without losing an answer: while draining, answers ask for the connection to be closed; on close,
 * streams end, and connections are swept as they become idle. Node's own close would wait for their keep-alive timeout.
 */
export const shutdown = fp(async (app: FastifyInstance, { lifecycle }: { lifecycle: Lifecycle }) => {
  const closing = new AbortController()
  let sweep: NodeJS.Timeout | undefined
  app.decorate('closing', closing.signal)
  app.addHook('onSend', async (_request, reply) => {
    if (lifecycle.phase === 'draining')
      reply.header('connection', 'close')
  })
  app.addHook('preClose', async () => {
    lifecycle.startDraining()
    closing.abort()
    sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS)
  })
  app.addHook('onClose', async () => clearInterval(sweep))
}, { name: 'shutdown' })
