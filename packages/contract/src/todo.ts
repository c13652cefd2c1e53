import type { Static } from 'typebox'
import { Type } from 'typebox'
import { CursorSchema, timeZoneSchema } from './formats.ts'
import { Nullable } from './nullable.ts'

/** Longest title in characters; a longer one is refused with 400, never cut. */
export const TITLE_MAX_LENGTH = 500
export const TAGS_MAX_COUNT = 20

/** Some character that is not a space, and no NUL (which PostgreSQL cannot store); linear in the length of the text. */
export const VISIBLE_TEXT_PATTERN = '^(?![\\s\\S]*\\u0000)[\\s\\S]*\\S'

/** What Unicode calls `\P{Cc}`, said so that every dialect of regular expressions reads it. */
const NO_CONTROL_CHARACTERS_PATTERN = '^[^\\u0000-\\u001F\\u007F-\\u009F]+$'

const closed = { additionalProperties: false } as const

export const PrioritySchema = Type.Enum(['low', 'normal', 'high'], { type: 'string' })

/** A calendar day of the user, ISO 8601. */
export const DaySchema = Type.String({ format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'Calendar day, YYYY-MM-DD' })

/** A time of day of the user, 24 hours. */
export const TimeOfDaySchema = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'Time of day, HH:MM' })

export const RepeatSchema = Type.Object({
  every: Type.Integer({ minimum: 1, maximum: 999 }),
  unit: Type.Enum(['hour', 'day', 'week', 'month', 'year'], { type: 'string' }),
}, { ...closed, description: 'Completing the todo creates the next one after this interval' })

export const TitleSchema = Type.String({
  minLength: 1,
  maxLength: TITLE_MAX_LENGTH,
  pattern: VISIBLE_TEXT_PATTERN,
  description: 'Stored verbatim; at least one character that is not a space, and no NUL',
})
export const TagSchema = Type.String({
  minLength: 1,
  maxLength: 50,
  pattern: NO_CONTROL_CHARACTERS_PATTERN,
  description: 'No control characters',
})
export const TagsSchema = Type.Array(TagSchema, { maxItems: TAGS_MAX_COUNT, uniqueItems: true })

export const TodoSchema = Type.Object({
  id: Type.String({ description: 'UUID version 7' }),
  title: TitleSchema,
  completed: Type.Boolean(),
  completedAt: Nullable(Type.String({ format: 'date-time' })),
  dueDate: Nullable(DaySchema),
  dueTime: Nullable(TimeOfDaySchema),
  priority: PrioritySchema,
  tags: TagsSchema,
  repeat: Nullable(RepeatSchema),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
  version: Type.Integer({ minimum: 1, description: 'Grows by one with each change; the ETag is this number in quotes' }),
}, closed)

/** What a client may say of a new todo; only the title is needed. */
export const CreateTodoSchema = Type.Object({
  title: TitleSchema,
  dueDate: Type.Optional(Nullable(DaySchema)),
  dueTime: Type.Optional(Nullable(TimeOfDaySchema)),
  priority: Type.Optional(PrioritySchema),
  tags: Type.Optional(TagsSchema),
  repeat: Type.Optional(Nullable(RepeatSchema)),
}, closed)

/** What a client may change; a field that is left out stays as it is. */
export const UpdateTodoSchema = Type.Object({
  title: Type.Optional(TitleSchema),
  completed: Type.Optional(Type.Boolean()),
  dueDate: Type.Optional(Nullable(DaySchema)),
  dueTime: Type.Optional(Nullable(TimeOfDaySchema)),
  priority: Type.Optional(PrioritySchema),
  tags: Type.Optional(TagsSchema),
  repeat: Type.Optional(Nullable(RepeatSchema)),
}, { ...closed, minProperties: 1 })

export const UpdateTodoQuerySchema = Type.Object({
  timeZone: Type.Optional(timeZoneSchema('IANA zone whose today a repeating todo goes on from; default UTC')),
}, closed)

export const StatusFilterSchema = Type.Enum(['open', 'completed', 'all'], { type: 'string' })
export const DueFilterSchema = Type.Enum([
  'today',
  'tomorrow',
  'week',
  'overdue',
  'upcoming',
  'none',
], { type: 'string' })

export const ListTodosQuerySchema = Type.Object({
  status: Type.Optional(StatusFilterSchema),
  due: Type.Optional(DueFilterSchema),
  tag: Type.Optional(Type.String({
    minLength: 1,
    maxLength: 50,
    pattern: NO_CONTROL_CHARACTERS_PATTERN,
    description: 'One of its tags, any case; no control characters',
  })),
  priority: Type.Optional(PrioritySchema),
  q: Type.Optional(Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: NO_CONTROL_CHARACTERS_PATTERN,
    description: 'Part of the title, any case; no control characters',
  })),
  timeZone: Type.Optional(timeZoneSchema('IANA zone that "due" is meant in; default UTC')),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
  cursor: Type.Optional(CursorSchema),
}, closed)

export const TodoPageSchema = Type.Object({
  items: Type.Array(TodoSchema),
  nextCursor: Nullable(Type.String()),
}, closed)

export type Priority = Static<typeof PrioritySchema>
export type Repeat = Static<typeof RepeatSchema>
export type Todo = Static<typeof TodoSchema>
export type CreateTodo = Static<typeof CreateTodoSchema>
export type UpdateTodo = Static<typeof UpdateTodoSchema>
export type StatusFilter = Static<typeof StatusFilterSchema>
export type DueFilter = Static<typeof DueFilterSchema>
export type ListTodosQuery = Static<typeof ListTodosQuerySchema>
export type TodoPage = Static<typeof TodoPageSchema>
