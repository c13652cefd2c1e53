import type { ChatReply, ChatRequest } from '@todo-chatbot/contract'
import type { Clock, Understood } from '../chat/index.ts'
import type { Context, Route } from './context.ts'
import type { Write } from './idempotency.ts'
import { ChatReplySchema, ChatRequestSchema } from '@todo-chatbot/contract'
import { act, understand, unsureWords } from '../chat/index.ts'
import { readUnsure } from '../model/read-unsure.ts'
import { limited } from '../plugins/rate-limit.ts'
import { chatStore } from '../store/chat-store.ts'
import { newId } from '../store/id.ts'
import { answerOnce, IdempotencyHeaderSchema } from './idempotency.ts'
import { answer, faults } from './responses.ts'
import { checkedTimeZone } from './time-zone.ts'

interface Heard extends Required<Pick<ChatRequest, 'message' | 'conversationId'>> {
  understood: Understood[]
  clock: Clock
}

function answering({ todosIn }: Context['store'], { message, conversationId, understood, clock }: Heard): Write<ChatReply> {
  const { now } = clock
  return async (transaction) => {
    const answered = await act(understood, clock, chatStore({ transaction, todosIn, conversationId, now }))
    await transaction.conversations.addMessages(conversationId, [{ role: 'user', text: message }, { role: 'assistant', text: answered.reply }], now)
    return {
      status: 200,
      headers: {},
      body: { conversationId, ...answered },
    }
  }
}

/** One message and its answer: what it changes, and what the conversation remembers, happen together or not at all. */
export const chat: Route = (app, context) => {
  const { store, model } = context
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
    const { log, body: { message, conversationId = newId() } } = request
    const clock = { now: context.now(), timeZone: checkedTimeZone(request.body.timeZone) }
    log.debug({ conversationId, message }, 'chat message')
    // Before the transaction, as all that may take long: while it lasts, no replica can write.
    const heard = { message, conversationId, clock, understood: understand(message, clock) }
    const words = model && unsureWords(heard.understood)
    if (!model || words === undefined)
      return answerOnce(request, reply, context, answering(store, heard))
    const prepare = async () => {
      const understood = await readUnsure(heard.understood, { words, model, conversations: store.read.conversations, conversationId, clock, log })
      return answering(store, { ...heard, understood })
    }
    return answerOnce(request, reply, context, { prepare })
  })
}
