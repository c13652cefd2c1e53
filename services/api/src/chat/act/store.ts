import type { StatusFilter, Todo, UpdateTodo } from '@todo-chatbot/contract'
import type { Draft } from '../understand/command.ts'
import type { ConversationState } from './state.ts'

/**
 * Everything that answering one message reads and writes.
 * The caller binds it to one conversation and to one transaction: all of a message happens, or nothing of it.
 */
export interface ChatStore {
  todos: TodoStore
  conversation: ConversationStore
}

export interface TodoStore {
  /** All todos in creation order; `status` narrows them (default: all). */
  list: (filter?: { status?: StatusFilter }) => Promise<Todo[]>
  get: (id: string) => Promise<Todo | undefined>
  /** Stores a new open todo at the end of the list. */
  create: (draft: Draft) => Promise<Todo>
  /**
   * Changes the named fields, `completedAt` with `completed`, and raises the version.
   * Called only for todos that `list` or `get` returned in this transaction.
   */
  update: (id: string, patch: UpdateTodo) => Promise<Todo>
  /** Same promise as `update`: the todo is there. */
  remove: (id: string) => Promise<void>
  /**
   * Puts a todo back exactly as given, be it deleted or changed since: same id, same fields with their dates, same place in the list.
   * Only the version differs: it is above every version that this id ever had, so no client's ETag fits twice.
   */
  restore: (todo: Todo) => Promise<Todo>
}

/** The memory of one conversation. Rows of the store, so that any replica can answer the next message. */
export interface ConversationStore {
  /** Undefined for a conversation that has no message yet. */
  load: () => Promise<ConversationState | undefined>
  save: (state: ConversationState) => Promise<void>
  /** Adds the newest step to the undo log. At least the newest `UNDO_DEPTH` steps are kept. */
  pushUndo: (step: UndoStep) => Promise<void>
  /** Takes the newest step off the log. */
  popUndo: () => Promise<UndoStep | undefined>
}

/** Steps of the undo log that a store keeps for each conversation. */
export const UNDO_DEPTH = 50

/** All that one message changed, in order; a bulk change is one step. Plain JSON. */
export type UndoStep = Edit[]

/** One todo before and after: null before = created, null after = deleted. */
export interface Edit {
  before: Todo | null
  after: Todo | null
}
