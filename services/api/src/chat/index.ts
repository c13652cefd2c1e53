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

/** Understands one message, for which no store is needed; what it gives answers it, in the conversation that a store is bound to. */
export function respond({ message, now, timeZone }: ChatTurn): (store: ChatStore) => Promise<ChatAnswer> {
  const clock = { now, timeZone }
  const understood = understand(message, clock)
  return store => act(understood, clock, store)
}
