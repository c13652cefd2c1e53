import type { Route } from './context.ts'
import { ListMessagesQuerySchema, MessagePageSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'
import { ConversationNotFound } from '../errors.ts'
import { fromCursor, toPage } from './cursor.ts'
import { answer, faults } from './responses.ts'

const DEFAULT_LIMIT = 50

export const listMessages: Route = (app, { store }) => {
  app.get('/conversations/:id/messages', {
    schema: {
      operationId: 'listMessages',
      tags: ['chat'],
      summary: 'A conversation, newest message first',
      params: Type.Object({
        id: Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }),
      }),
      querystring: ListMessagesQuerySchema,
      response: {
        200: answer('A page of messages', MessagePageSchema),
        ...faults,
      },
    },
  }, async ({ params, query }) => {
    const limit = query.limit ?? DEFAULT_LIMIT
    const before = query.cursor === undefined
      ? undefined
      : fromCursor(query.cursor)
    const messages = await store.read.conversations.listMessages(params.id, limit + 1, before)
    if (messages.length === 0 && before === undefined)
      throw ConversationNotFound(params.id)
    return toPage(messages, limit)
  })
}
