import type { Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** The `order` that Todo-Backend clients give their todos. */
export function todoBackendOrders(db: Kysely<Database>) {
  return {
    /** By the todo's id. */
    async all(): Promise<Map<string, number>> {
      const rows = await db.selectFrom('todo_backend_orders').selectAll().execute()
      return new Map(rows.map(({ todo_id, position }) => [todo_id, position]))
    },

    async find(todoId: string): Promise<number | null> {
      const row = await db.selectFrom('todo_backend_orders').select('position').where('todo_id', '=', todoId).executeTakeFirst()
      return row?.position ?? null
    },

    async save(todoId: string, position: number): Promise<void> {
      await db.insertInto('todo_backend_orders').values({ todo_id: todoId, position }).onConflict(conflict => conflict.column('todo_id').doUpdateSet({ position })).execute()
    },

    /** Forgets those of todos that are gone; kept until then, so that one which comes back has its order again. */
    async prune(): Promise<void> {
      await db.deleteFrom('todo_backend_orders').where('todo_id', 'not in', db.selectFrom('todos').select('id')).execute()
    },
  }
}
