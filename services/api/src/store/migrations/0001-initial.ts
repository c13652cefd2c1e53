import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

async function createTodos(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('todos')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('title', 'text', column => column.notNull())
    .addColumn('title_folded', 'text', column => column.notNull())
    .addColumn('completed_at', 'text')
    .addColumn('due_date', 'text')
    .addColumn('due_time', 'text')
    .addColumn('priority', 'text', column => column.notNull())
    .addColumn('tags', 'text', column => column.notNull())
    .addColumn('tags_folded', 'text', column => column.notNull())
    .addColumn('repeat', 'text')
    .addColumn('created_at', 'text', column => column.notNull())
    .addColumn('updated_at', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .execute()
  await db.schema.createIndex('todos_due_date').on('todos').column('due_date').execute()
  await db.schema.createTable('tombstones')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('version', 'integer', column => column.notNull())
    .execute()
}

async function createChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('changes')
    .addColumn('seq', 'bigint', column => column.primaryKey())
    .addColumn('type', 'text', column => column.notNull())
    .addColumn('todo', 'text', column => column.notNull())
    .execute()
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('conversations')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('updated_at', 'text', column => column.notNull())
    .execute()
  await db.schema.createTable('messages')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('conversation_id', 'text', column => column.notNull())
    .addColumn('role', 'text', column => column.notNull())
    .addColumn('text', 'text', column => column.notNull())
    .addColumn('created_at', 'text', column => column.notNull())
    .execute()
  await db.schema.createIndex('messages_conversation').on('messages').columns(['conversation_id', 'id']).execute()
}

async function createUndoSteps(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('undo_steps')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('conversation_id', 'text', column => column.notNull())
    .addColumn('step', 'text', column => column.notNull())
    .execute()
  await db.schema.createIndex('undo_steps_conversation').on('undo_steps').columns(['conversation_id', 'id']).execute()
}

async function createIdempotencyKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('idempotency_keys')
    .addColumn('scope', 'text', column => column.notNull())
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('fingerprint', 'text', column => column.notNull())
    .addColumn('answer', 'text', column => column.notNull())
    .addColumn('expires_at', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pk', ['scope', 'key'])
    .execute()
  await db.schema.createIndex('idempotency_keys_expiry').on('idempotency_keys').column('expires_at').execute()
}

export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    await createTodos(db)
    await createChanges(db)
    await createConversations(db)
    await createUndoSteps(db)
    await createIdempotencyKeys(db)
  },
}
