import { Buffer } from 'node:buffer'
import { InvalidCursor } from '../errors.ts'

const ID = /^[0-9a-f-]{36}$/

/** Opaque to clients: the id that a page ended with. */
export function toCursor(id: string): string {
  return Buffer.from(id).toString('base64url')
}

export function fromCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString()
  if (!ID.test(id))
    throw InvalidCursor()
  return id
}

/** Cuts what was read, one row more than asked for, to a page. */
export function toPage<T extends { id: string }>(rows: T[], limit: number): { items: T[], nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return {
    items,
    nextCursor: rows.length > limit && last
      ? toCursor(last.id)
      : null,
  }
}
