import type { Message } from '@todo-chatbot/contract'
import type { Kysely } from 'kysely'
import type { Database, MessageRow } from './schema.ts'
import { newId } from './id.ts'

/** How many a conversation keeps, so that one which never ends does not grow without end. */
export const MOST_MESSAGES = 1000
/** How long one is kept that nobody uses. */
export const UNUSED_KEPT_DAYS = 90

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
  const ofConversation = (id: string) => db.selectFrom('messages').where('conversation_id', '=', id).orderBy('id', 'desc')

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

    /** What was said at one moment, in its order; of a long conversation the oldest messages are forgotten. */
    async addMessages(conversationId: string, said: Pick<Message, 'role' | 'text'>[], now: Date): Promise<void> {
      await db.insertInto('messages').values(said.map(({ role, text }) => ({
        id: newId(),
        conversation_id: conversationId,
        role,
        text,
        created_at: now.toISOString(),
      }))).execute()
      const tooOld = ofConversation(conversationId).select('id').limit(1).offset(MOST_MESSAGES)
      await db.deleteFrom('messages').where('conversation_id', '=', conversationId).where('id', '<=', tooOld).execute()
    },

    /** Newest first; `beforeId` continues where a page ended. */
    async listMessages(conversationId: string, limit: number, beforeId?: string): Promise<Message[]> {
      const query = ofConversation(conversationId).selectAll().limit(limit)
      const rows = await (beforeId === undefined
        ? query
        : query.where('id', '<', beforeId)).execute()
      return rows.map(toMessage)
    },

    /** Forgets conversations that were not used since, with what they could take back. */
    async prune(unusedSince: Date): Promise<void> {
      const left = db.selectFrom('conversations').select('id').where('updated_at', '<', unusedSince.toISOString())
      for (const table of ['messages', 'undo_steps'] as const)
        await db.deleteFrom(table).where('conversation_id', 'in', left).execute()
      await db.deleteFrom('conversations').where('updated_at', '<', unusedSince.toISOString()).execute()
    },
  }
}
