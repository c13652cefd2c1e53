import type { Todo } from '@todo-chatbot/contract'
import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'
import { toTodo } from './todo-rows.ts'

export function todoReader(db: Kysely<Database>) {
  return {
    async find(id: string): Promise<Todo | undefined> {
      const row = await db.selectFrom('todos').selectAll().where('id', '=', id).executeTakeFirst()
      return row && toTodo(row)
    },

    /** All of them, in order of creation. */
    async list(): Promise<Todo[]> {
      return (await db.selectFrom('todos').selectAll().orderBy('id').execute()).map(toTodo)
    },

    async countOpen(): Promise<number> {
      const row = await db.selectFrom('todos').select(({ fn }) => fn.countAll<number>().as('count')).where('completed_at', 'is', null).executeTakeFirst()
      return row?.count ?? 0
    },
  }
}
