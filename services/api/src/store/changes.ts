import type { Change, TodoEvent } from '@todo-chatbot/contract'
import type { Kysely } from 'kysely'
import type { ChangeRow, Database } from './schema.ts'

function toEvent(row: ChangeRow): TodoEvent {
  return {
    id: row.seq,
    type: row.type as TodoEvent['type'],
    todo: JSON.parse(row.todo),
  }
}

/**
 * The change feed. Sequence numbers start at the clock's milliseconds and only grow,
 * so a number from before a restart without a volume is never mistaken for one of this life.
 */
export function changeRepository(db: Kysely<Database>) {
  const newest = async (): Promise<number> =>
    (await db.selectFrom('changes').select(({ fn }) => fn.max('seq').as('seq')).executeTakeFirst())?.seq ?? 0

  return {
    newest,

    async append({ type, todo }: Change): Promise<void> {
      const seq = Math.max(await newest() + 1, Date.now())
      await db.insertInto('changes').values({
        seq,
        type,
        todo: JSON.stringify(todo),
      }).execute()
    },

    async after(seq: number, limit: number): Promise<TodoEvent[]> {
      const rows = await db.selectFrom('changes').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
      return rows.map(toEvent)
    },

    /** Whether everything that followed `seq` is still here. */
    async reachesBackTo(seq: number): Promise<boolean> {
      return await db.selectFrom('changes').select('seq').where('seq', '=', seq).executeTakeFirst() !== undefined
    },

    async prune(olderThan: Date): Promise<void> {
      await db.deleteFrom('changes').where('seq', '<', olderThan.getTime()).execute()
    },
  }
}
