import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The `order` of Todo-Backend, which is no field of a todo here. */
export const todoBackendOrders: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.createTable('todo_backend_orders')
      .addColumn('todo_id', 'text', column => column.primaryKey())
      .addColumn('position', 'double precision', column => column.notNull())
      .execute()
  },
}
