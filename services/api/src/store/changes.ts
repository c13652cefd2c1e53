import type { Change, TodoEvent } from '@todo-chatbot/contract'
import type { Kysely } from 'kysely'
import type { ChangeRow, Database } from './schema.ts'
import { CompiledQuery, sql } from 'kysely'

/** A change of one todo, or of all there is: whoever follows the feed has to read everything again. */
export type FeedEntry = TodoEvent | { id: number, type: 'reset' }

const RESET = 'reset'
/** Every read of todos asks this first, so it is not built anew each time; both databases understand it. */
const NEWEST = CompiledQuery.raw('select max(seq) as seq from changes') as CompiledQuery<{ seq: number | null }>

function toEntry({ seq, type, todo }: ChangeRow): FeedEntry {
  return type === RESET
    ? { id: seq, type }
    : { id: seq, type: type as TodoEvent['type'], todo: JSON.parse(todo) }
}

/**
 * The change feed. Sequence numbers start at the clock's milliseconds and only grow,
 * so a number from before a restart without a volume is never mistaken for one of this life.
 */
export function changeRepository(db: Kysely<Database>) {
  const newest = async (): Promise<number> => {
    const { rows: [row] } = await db.executeQuery(NEWEST)
    return row?.seq ?? 0
  }

  const insert = async (type: ChangeRow['type'], todo: string): Promise<void> => {
    await sql`insert into changes (seq, type, todo)
      select max(seq), ${type}, ${todo} from (select max(seq) + 1 as seq from changes union all select ${Date.now()}) as candidates`.execute(db)
  }

  return {
    newest,

    append: ({ type, todo }: Change): Promise<void> => insert(type, JSON.stringify(todo)),

    /** Says that nothing is as it was. */
    appendReset: (): Promise<void> => insert(RESET, 'null'),

    async after(seq: number, limit: number): Promise<FeedEntry[]> {
      const rows = await db.selectFrom('changes').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
      return rows.map(toEntry)
    },

    /** Whether everything that followed `seq` is still here. */
    async reachesBackTo(seq: number): Promise<boolean> {
      return await db.selectFrom('changes').select('seq').where('seq', '=', seq).executeTakeFirst() !== undefined
    },

    /** Forgets what is from before a time, and what is older than so many others. */
    async prune({ before, most }: { before: Date, most: number }): Promise<void> {
      const tooOld = db.selectFrom('changes').select('seq').orderBy('seq', 'desc').limit(1).offset(most)
      await db.deleteFrom('changes').where(({ or, eb }) => or([eb('seq', '<', before.getTime()), eb('seq', '<=', tooOld)])).execute()
    },
  }
}
