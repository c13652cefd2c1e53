import type { Message } from '@todo-chatbot/contract'
import type { Kysely } from 'kysely'
import type { Database, MessageRow } from './schema.ts'
import { newId } from './id.ts'

function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    role: row.role as Message['role'],
    text: row.text,
    createdAt: row.created_at,
  }
}

/** Conversations with what the chat remembers of them, and their messages. */
export function conversationRepository(db: Kysely<Database>) {
  return {
    /** What was last saved for the conversation; undefined when there is no such conversation. */
    async findState(id: string): Promise<unknown> {
      const row = await db.selectFrom('conversations').select('state').where('id', '=', id).executeTakeFirst()
      return row && JSON.parse(row.state) as unknown
    },

    async saveState(id: string, value: unknown, now: Date): Promise<void> {
      const columns = {
        state: JSON.stringify(value),
        updated_at: now.toISOString(),
      }
      await db.insertInto('conversations').values({ id, ...columns }).onConflict(conflict => conflict.column('id').doUpdateSet(columns)).execute()
    },

    /** What was said at one moment, in its order. */
    async addMessages(conversationId: string, said: Pick<Message, 'role' | 'text'>[], now: Date): Promise<void> {
      await db.insertInto('messages').values(said.map(({ role, text }) => ({
        id: newId(),
        conversation_id: conversationId,
        role,
        text,
        created_at: now.toISOString(),
      }))).execute()
    },

    /** Newest first; `beforeId` continues where a page ended. */
    async listMessages(conversationId: string, limit: number, beforeId?: string): Promise<Message[]> {
      const query = db.selectFrom('messages').selectAll().where('conversation_id', '=', conversationId).orderBy('id', 'desc').limit(limit)
      const rows = await (beforeId === undefined
        ? query
        : query.where('id', '<', beforeId)).execute()
      return rows.map(toMessage)
    },
  }
}
