import type { FastifyInstance } from 'fastify'
import type { Socket } from 'node:net'
import type { Lifecycle } from '../lifecycle.ts'
import { setImmediate as nextRound } from 'node:timers/promises'
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
 * streams end, and connections are swept as they become idle. Node's own close would wait for their keep-alive timeout,
 * and a minute for those that browsers open in advance and never use.
 *
 * Both happen when all that has arrived was read: a connection whose next request waits in the system's buffer looks idle, and to
 * close it would lose that request.
 */
export const shutdown = fp(async (app: FastifyInstance, { lifecycle }: { lifecycle: Lifecycle }) => {
  const closing = new AbortController()
  const sockets = new Set<Socket>()
  let sweep: NodeJS.Timeout | undefined
  const closeUnused = () => {
    app.server.closeIdleConnections()
    sockets.forEach(socket => socket.bytesRead === 0 && socket.destroy())
  }
  app.decorate('closing', closing.signal)
  app.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (lifecycle.phase === 'draining')
      reply.header('connection', 'close')
    done()
  })
  app.addHook('preClose', async () => {
    lifecycle.startDraining()
    closing.abort()
    sweep = setInterval(setImmediate, SWEEP_MS, closeUnused)
    await nextRound()
    // The first round may have begun to read before the last bytes arrived.
    await nextRound()
  })
  app.addHook('onClose', async () => clearInterval(sweep))
}, { name: 'shutdown' })
