import type { Database } from '../store/schema.ts'

/** What is wrong with a backup, or with where it is to go: one line for the person who asked. */
export class BackupError extends Error {
  override name = 'BackupError'
}

/** The tables that are kept: all but the change feed, which only serves clients that are connected now. */
export const TABLES = ['todos', 'tombstones', 'conversations', 'messages', 'undo_steps', 'idempotency_keys', 'todo_backend_orders'] as const satisfies (keyof Database)[]
export type Table = (typeof TABLES)[number]

export const FORMAT = 'todo-chatbot-backup'
export const FORMAT_VERSION = 1

/** The first line. `migration` names the form of the tables. */
export interface Header { format: typeof FORMAT, version: number, migration: string, createdAt: string }
/** A line for each row. */
export interface RowLine { table: Table, row: Record<string, unknown> }
/** The last line: without it the file was cut off. */
export interface Trailer { rows: number }
