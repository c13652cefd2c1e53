import type { FastifyInstance, FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

/** No browser and no proxy keeps what one person was shown. */
export function forbidStoring(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store')
}

/** Every answer, unless it is a file of the page, which says itself how long it is good. */
export const noStore = fp(async (app: FastifyInstance) => {
  app.addHook('onRequest', async (_request, reply) => void forbidStoring(reply))
}, { name: 'no-store' })
