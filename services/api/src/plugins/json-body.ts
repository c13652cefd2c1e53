import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/**
 * JSON is the only form of a body. Many clients say "application/json" also when they send nothing:
 * an empty body is no body, not a fault.
 */
export const jsonBody = fp(async (app: FastifyInstance) => {
  app.removeContentTypeParser('text/plain')
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.trim() === '')
      done(null, undefined)
    else
      void parse(request, body, done)
  })
}, { name: 'json-body' })
