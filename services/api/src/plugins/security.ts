import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import helmet from 'helmet'

/** Headers for an API that is never a page; TLS, and so HSTS, belongs to what stands in front. */
const setHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ['\'none\''],
      frameAncestors: ['\'none\''],
    },
  },
  strictTransportSecurity: false,
})

/** Helmet without its plugin for Fastify, which builds all headers anew for each request. */
export const security = fp(async (app: FastifyInstance) => {
  app.addHook('onRequest', (request, reply, done) => setHeaders(request.raw, reply.raw, () => done()))
}, { name: 'security' })
