import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { newId } from './id.ts'

/** What each conversation can take back, newest step last. */
export function undoRepository(db: Kysely<Database>) {
  const newest = (conversationId: string, limit: number) =>
    db.selectFrom('undo_steps').select('id').where('conversation_id', '=', conversationId).orderBy('id', 'desc').limit(limit)

  return {
    /** Adds the newest step and forgets those that are more than `depth` deep. */
    async push(conversationId: string, step: unknown, depth: number): Promise<void> {
      await db.insertInto('undo_steps').values({
        id: newId(),
        conversation_id: conversationId,
        step: JSON.stringify(step),
      }).execute()
      await db.deleteFrom('undo_steps').where('conversation_id', '=', conversationId).where('id', 'not in', newest(conversationId, depth)).execute()
    },

    async pop(conversationId: string): Promise<unknown> {
      const row = await db.deleteFrom('undo_steps').where('id', 'in', newest(conversationId, 1)).returning('step').executeTakeFirst()
      return row && JSON.parse(row.step) as unknown
    },
  }
}
