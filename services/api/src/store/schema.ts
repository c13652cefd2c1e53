/** The tables, as both databases hold them: instants are ISO 8601 texts in UTC, structures are JSON texts. */
export interface Database {
  todos: TodoRow
  tombstones: TombstoneRow
  changes: ChangeRow
  conversations: ConversationRow
  messages: MessageRow
  undo_steps: UndoStepRow
  idempotency_keys: IdempotencyRow
  todo_backend_orders: TodoBackendOrderRow
}

export interface TodoRow {
  /** UUID version 7 of a process-wide clock, so the order of ids is the order of creation. */
  id: string
  title: string
  /** The title as `q` searches it, the same on both databases. */
  title_folded: string
  completed_at: string | null
  due_date: string | null
  due_time: string | null
  priority: string
  tags: string
  /** The tags as `tag` searches them: folded, each between line feeds. */
  tags_folded: string
  repeat: string | null
  created_at: string
  updated_at: string
  version: number
}

/** The last version of a todo that was deleted, so that one which comes back never repeats an ETag. */
export interface TombstoneRow {
  id: string
  version: number
}

export interface ChangeRow {
  seq: number
  type: string
  todo: string
}

export interface ConversationRow {
  id: string
  state: string
  updated_at: string
}

export interface MessageRow {
  id: string
  conversation_id: string
  role: string
  text: string
  created_at: string
}

export interface UndoStepRow {
  id: string
  conversation_id: string
  step: string
}

export interface IdempotencyRow {
  scope: string
  key: string
  fingerprint: string
  answer: string
  expires_at: string
}

export interface TodoBackendOrderRow {
  todo_id: string
  position: number
}
