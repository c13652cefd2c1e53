import type { Route } from './context.ts'
import { ListMessagesQuerySchema, MessagePageSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'
import { ConversationNotFound } from '../errors.ts'
import { MOST_MESSAGES, UNUSED_KEPT_DAYS } from '../store/conversations.ts'
import { fromCursor, toPage } from './cursor.ts'
import { LINK_HEADER, sendPage } from './next-link.ts'
import { answer, faults } from './responses.ts'

const DEFAULT_LIMIT = 50

export const listMessages: Route = (app, { store }) => {
  app.get('/conversations/:id/messages', {
    schema: {
      operationId: 'listMessages',
      tags: ['chat'],
      summary: 'A conversation, newest message first',
      description: `The newest ${MOST_MESSAGES} messages are kept, until nobody has said anything for ${UNUSED_KEPT_DAYS} days.`,
      params: Type.Object({
        id: Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }),
      }),
      querystring: ListMessagesQuerySchema,
      response: {
        200: answer('A page of messages', MessagePageSchema, LINK_HEADER),
        ...faults,
      },
    },
  }, async (request, reply) => {
    const { params, query } = request
    const limit = query.limit ?? DEFAULT_LIMIT
    const before = query.cursor === undefined
      ? undefined
      : fromCursor(query.cursor)
    const messages = await store.read.conversations.listMessages(params.id, limit + 1, before)
    if (messages.length === 0 && before === undefined)
      throw ConversationNotFound(params.id)
    return sendPage(request, reply, toPage(messages, limit))
  })
}
