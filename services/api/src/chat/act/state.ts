import type { Command, Deed, Draft, Writing } from '../understand/command.ts'

/** A question that the next message may answer; any other message drops it. */
export type Pending
  /** A yes runs the command. */
  = | { kind: 'confirm', command: Command }
  /** A yes runs all of them. */
    | { kind: 'offer', commands: Writing[] }
  /** A number, a word or "all of them" picks from the candidates; the settled todos of the same command wait for it. */
    | ({ kind: 'choose', ids: string[], settledIds: string[] } & Deed)
  /** "Which one?": the next message names the todo. */
    | ({ kind: 'which' } & Deed)
  /** "What shall it be called?": the next message is the new title. */
    | { kind: 'rename', id: string }
  /** "When shall it be due?": the next message is a day, a time or a span. */
    | { kind: 'when', ids: string[] }
  /** "What should I add?": the next message is the title; the rest of the draft is known. */
    | { kind: 'title', draft: Draft }

/** What a conversation remembers between two messages. Plain JSON. */
export interface ConversationState {
  /** The list shown last, in its order: what numbers mean. */
  lastListIds: string[]
  /** The todos of the last change, or the only one shown: what "it" and "them" mean. */
  lastTouchedIds: string[]
  /** Which of the two came later: what "the last one" means. */
  focus: 'list' | 'touched'
  pending: Pending | null
}

export function emptyState(): ConversationState {
  return {
    lastListIds: [],
    lastTouchedIds: [],
    focus: 'list',
    pending: null,
  }
}
