import type { Change, ChatReply } from '@todo-chatbot/contract'
import type { Ref } from 'vue'
import type { ChatLog, Entry } from './chat-log.ts'
import { sendMessage } from '../api.ts'
import { messageOf } from '../logic/failure.ts'
import { randomId } from '../logic/id.ts'
import { personTimeZone } from '../logic/time-zone.ts'

function toEntry({ reply, suggestions }: ChatReply): Entry {
  return {
    key: randomId(),
    role: 'assistant',
    text: reply,
    at: new Date().toISOString(),
    state: 'sent',
    suggestions,
  }
}

/**
 * Brings one message to the server and its reply into the log. The conversation is named here and not by the server, so that
 * a repeated request is the very same request even when the first answer got lost.
 */
export function createChatDelivery(log: ChatLog, conversationId: Ref<string>, onChange: (change: Change) => void) {
  return async function deliver({ key, text }: Entry): Promise<void> {
    conversationId.value ||= randomId()
    try {
      const reply = await sendMessage({ message: text, conversationId: conversationId.value, timeZone: personTimeZone() }, key)
      reply.changes.forEach(onChange)
      log.patch(key, { state: 'sent' })
      log.add(toEntry(reply))
    }
    catch (error) {
      log.patch(key, {
        state: 'failed',
        failure: messageOf(error),
      })
    }
  }
}
