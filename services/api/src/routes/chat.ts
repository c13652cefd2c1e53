import type { Route } from './context.ts'
import { ChatReplySchema, ChatRequestSchema } from '@todo-chatbot/contract'
import { respond } from '../chat/index.ts'
import { limited } from '../plugins/rate-limit.ts'
import { chatStore } from '../store/chat-store.ts'
import { newId } from '../store/id.ts'
import { answerOnce, IdempotencyHeaderSchema } from './idempotency.ts'
import { answer, faults } from './responses.ts'
import { checkedTimeZone } from './time-zone.ts'

/** One message and its answer: what it changes, and what the conversation remembers, happen together or not at all. */
export const chat: Route = (app, context) => {
  app.post('/chat', {
    config: limited,
    schema: {
      operationId: 'chat',
      tags: ['chat'],
      summary: 'Say something to the chatbot',
      headers: IdempotencyHeaderSchema,
      body: ChatRequestSchema,
      response: {
        200: answer('The answer, and what it changed', ChatReplySchema),
        ...faults,
      },
    },
  }, (request, reply) => {
    const { message, conversationId = newId() } = request.body
    const timeZone = checkedTimeZone(request.body.timeZone)
    request.log.debug({ conversationId, message }, 'chat message')
    const now = context.now()
    // Before the transaction: while it lasts, no replica can write.
    const respondIn = respond({ message, now, timeZone })
    return answerOnce(request, reply, context, async (transaction) => {
      const { conversations } = transaction
      const answered = await respondIn(chatStore(transaction, conversationId, now))
      await conversations.addMessages(conversationId, [{ role: 'user', text: message }, { role: 'assistant', text: answered.reply }], now)
      return {
        status: 200,
        headers: {},
        body: { conversationId, ...answered },
      }
    })
  })
}
