import type { ChatReply } from '@todo-chatbot/contract'
import type { ChatStore } from './act/store.ts'
import { act } from './act/act.ts'
import { understand } from './understand/understand.ts'

export type { ConversationState } from './act/state.ts'
export { type ChatStore, UNDO_DEPTH, type UndoStep } from './act/store.ts'

export interface ChatTurn {
  message: string
  now: Date
  /** A valid IANA zone: days and times in the message and in the reply are meant there. */
  timeZone: string
}

/** The caller adds the conversation's id. */
export type ChatAnswer = Omit<ChatReply, 'conversationId'>

/** Answers one message of the conversation that the store is bound to. */
export function respond({ message, now, timeZone }: ChatTurn, store: ChatStore): Promise<ChatAnswer> {
  const clock = { now, timeZone }
  return act(understand(message, clock), clock, store)
}
