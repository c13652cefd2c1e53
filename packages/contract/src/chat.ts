import type { Static } from 'typebox'
import { Type } from 'typebox'
import { CursorSchema, timeZoneSchema } from './formats.ts'
import { Nullable } from './nullable.ts'
import { TodoSchema, VISIBLE_TEXT_PATTERN } from './todo.ts'

/** Longest message in characters; a longer one is refused with 400. */
export const MESSAGE_MAX_LENGTH = 10_000

const closed = { additionalProperties: false } as const

export const INTENTS = [
  'add',
  'list',
  'complete',
  'reopen',
  'delete',
  'edit',
  'undo',
  'confirm',
  'cancel',
  'clarify',
  'help',
  'smalltalk',
  'unknown',
] as const
export const IntentSchema = Type.Enum(INTENTS, { type: 'string' })

export const ChangeTypeSchema = Type.Enum(['created', 'updated', 'deleted'], { type: 'string' })

export const ChangeSchema = Type.Object({
  type: ChangeTypeSchema,
  todo: TodoSchema,
}, closed)

/** A reply that the person is likely to want next, shown as a button. */
export const SuggestionSchema = Type.Object({
  label: Type.String(),
  message: Type.String({ description: 'What is sent when the button is pressed' }),
}, closed)

export const ChatRequestSchema = Type.Object({
  message: Type.String({
    minLength: 1,
    maxLength: MESSAGE_MAX_LENGTH,
    pattern: VISIBLE_TEXT_PATTERN,
    description: 'At least one character that is not a space, and no NUL',
  }),
  conversationId: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' })),
  timeZone: Type.Optional(timeZoneSchema('IANA zone of the person; default UTC')),
}, closed)

export const ChatReplySchema = Type.Object({
  conversationId: Type.String(),
  reply: Type.String(),
  intent: IntentSchema,
  changes: Type.Array(ChangeSchema),
  todos: Type.Optional(Type.Array(TodoSchema, { description: 'The list that the reply presents, in its order' })),
  suggestions: Type.Array(SuggestionSchema),
}, closed)

export const MessageSchema = Type.Object({
  id: Type.String(),
  role: Type.Enum(['user', 'assistant'], { type: 'string' }),
  text: Type.String(),
  createdAt: Type.String({ format: 'date-time' }),
}, closed)

export const ListMessagesQuerySchema = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
  cursor: Type.Optional(CursorSchema),
}, closed)

export const MessagePageSchema = Type.Object({
  items: Type.Array(MessageSchema, { description: 'Newest first' }),
  nextCursor: Nullable(Type.String()),
}, closed)

/** One entry of the change feed, as sent on GET /api/v1/events. */
export const TodoEventSchema = Type.Object({
  id: Type.Integer({ minimum: 1 }),
  type: ChangeTypeSchema,
  todo: TodoSchema,
}, closed)

export type Intent = Static<typeof IntentSchema>
export type Change = Static<typeof ChangeSchema>
export type Suggestion = Static<typeof SuggestionSchema>
export type ChatRequest = Static<typeof ChatRequestSchema>
export type ChatReply = Static<typeof ChatReplySchema>
export type Message = Static<typeof MessageSchema>
export type MessagePage = Static<typeof MessagePageSchema>
export type TodoEvent = Static<typeof TodoEventSchema>
