import type { FastifyBaseLogger } from 'fastify'
import type { Clock, ConversationState, Understood } from '../chat/index.ts'
import type { Repositories } from '../store/store.ts'
import type { Model } from './model.ts'
import { takesWords, withReading } from '../chat/index.ts'

/** What is needed to ask a model about one message. */
interface Asking {
  /** Those of the message that no rule reads. */
  words: string
  model: Model
  /** Outside of any transaction: while one lasts, no replica can write. */
  conversations: Pick<Repositories['conversations'], 'findState'>
  conversationId: string
  clock: Clock
  log: FastifyBaseLogger
}

/**
 * The message with the model's reading of the words that no rule reads; as it was where they may answer a question of the chatbot,
 * and where the model has no reading.
 */
export async function readUnsure(message: Understood[], { words, model, conversations, conversationId, clock, log }: Asking): Promise<Understood[]> {
  const state = await conversations.findState(conversationId) as ConversationState | undefined
  if (takesWords(state?.pending ?? null))
    return message
  const commands = await model.read(words, clock, log)
  return commands ? withReading(message, commands) : message
}
