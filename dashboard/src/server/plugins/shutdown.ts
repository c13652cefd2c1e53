import type { FastifyInstance } from 'fastify'
import type { Socket } from 'node:net'
import type { Lifecycle } from '../lifecycle.ts'
import fp from 'fastify-plugin'

const SWEEP_MS = 100

export interface ShutdownOptions {
  lifecycle: Lifecycle
  closeStreams: () => void
}

/**
 * Lets every client go without losing an answer, at once: streams would never end by themselves, idle connections only
 * after their keep-alive time, and those that browsers open in advance and never use only after a minute.
 */
export const shutdown = fp(async (app: FastifyInstance, { lifecycle, closeStreams }: ShutdownOptions) => {
  const sockets = new Set<Socket>()
  let sweep: NodeJS.Timeout | undefined
  const closeUnused = () => {
    app.server.closeIdleConnections()
    sockets.forEach(socket => socket.bytesRead === 0 && socket.destroy())
  }
  app.server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  app.addHook('onSend', async (_request, reply) => {
    if (lifecycle.obstacle === 'stopping')
      reply.header('connection', 'close')
  })
  app.addHook('preClose', async () => {
    lifecycle.startDraining()
    closeStreams()
    sweep = setInterval(closeUnused, SWEEP_MS)
  })
  app.addHook('onClose', async () => clearInterval(sweep))
}, { name: 'shutdown' })
