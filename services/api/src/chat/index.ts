import type { ChatReply } from '@todo-chatbot/contract'

export { act } from './act/act.ts'
export { takesWords } from './act/pending.ts'
export type { ConversationState } from './act/state.ts'
export { type ChatStore, UNDO_DEPTH, type UndoStep } from './act/store.ts'
export type { Clock, Command, Understood, Writing } from './understand/command.ts'
export { understand } from './understand/understand.ts'
export { unsureWords, withReading } from './understand/unsure.ts'

/** The caller adds the conversation's id. */
export type ChatAnswer = Omit<ChatReply, 'conversationId'>
