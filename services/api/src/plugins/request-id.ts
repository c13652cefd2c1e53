import type { FastifyInstance } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { randomUUID } from 'node:crypto'
import fp from 'fastify-plugin'

const HEADER = 'x-request-id'
const ACCEPTED = /^[\w.-]{1,64}$/

/** The caller's id where it is harmless in logs and headers, else a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[HEADER]
  return typeof given === 'string' && ACCEPTED.test(given)
    ? given
    : randomUUID()
}

/** Every answer carries the id that its log lines and problems name. */
export const requestId = fp(async (app: FastifyInstance) => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(HEADER, request.id)
    done()
  })
}, { name: 'request-id' })
