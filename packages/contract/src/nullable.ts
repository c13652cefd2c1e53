import type { Static, TSchema, TUnsafe } from 'typebox'
import { Type } from 'typebox'

/** The schema with null allowed, in the form that OpenAPI 3.1 and fast serialisers like: `type: [T, "null"]`, not a union. */
export function Nullable<T extends TSchema & { type: string }>(schema: T): TUnsafe<Static<T> | null> {
  return Type.Unsafe({
    ...schema,
    type: [schema.type, 'null'],
  })
}
