import type { FastifyInstance } from 'fastify'
import swagger from '@fastify/swagger'
import fp from 'fastify-plugin'
import { withComponents } from './openapi-components.ts'

/** The description of the whole API, made from the schemas of its routes. */
export const openapi = fp(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Todo Chatbot API',
        description: 'Todos, a chat that understands them, and the stream of their changes.',
        version: '1.0.0',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    hideUntagged: true,
    transformObject: description => withComponents('openapiObject' in description
      ? description.openapiObject
      : description.swaggerObject),
  })
}, { name: 'openapi' })
