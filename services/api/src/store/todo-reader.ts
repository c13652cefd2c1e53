import type { Todo } from '@todo-chatbot/contract'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import type { TodoFilter } from './todo-filter.ts'
import { conditions } from './todo-filter.ts'
import { toTodo } from './todo-rows.ts'

export function todoReader(db: Kysely<Database>) {
  return {
    async find(id: string): Promise<Todo | undefined> {
      const row = await db.selectFrom('todos').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toTodo(row)
    },

    /** In order of creation. */
    async list(filter: TodoFilter = {}, limit?: number): Promise<Todo[]> {
      const query = db.selectFrom('todos').selectAll().where(eb => eb.and(conditions(eb, filter))).orderBy('id')
      const rows = await (limit === undefined
        ? query
        : query.limit(limit)).execute()
      return rows.map(toTodo)
    },

    async countOpen(): Promise<number> {
      const row = await db.selectFrom('todos').select(({ fn }) => fn.countAll<number>().as('count')).where('completed_at', 'is', null).executeTakeFirst()
      return row?.count ?? 0
    },
  }
}
