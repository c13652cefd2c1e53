import type { FastifyInstance } from 'fastify'
import swagger from '@fastify/swagger'
import fp from 'fastify-plugin'
import { withComponents } from './openapi-components.ts'

const TAGS = [
  { name: 'todos', description: 'Todos, one by one and page by page' },
  { name: 'chat', description: 'Conversations with the chatbot' },
  { name: 'events', description: 'What changes, as it happens' },
  { name: 'probes', description: 'For what runs the service' },
]

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
      servers: [{ url: '/', description: 'Where this description comes from' }],
      tags: TAGS,
      // Who may come is for what stands in front to say.
      security: [],
    },
    hideUntagged: true,
    transformObject: description => withComponents('openapiObject' in description
      ? description.openapiObject
      : description.swaggerObject),
  })
}, { name: 'openapi' })
