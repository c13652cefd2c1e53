import type { FastifyInstance } from 'fastify'
import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

/** Headers for an API that is never a page; TLS, and so HSTS, belongs to what stands in front. */
export const security = fp(async (app: FastifyInstance) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ['\'none\''],
        frameAncestors: ['\'none\''],
      },
    },
    strictTransportSecurity: false,
  })
}, { name: 'security' })
