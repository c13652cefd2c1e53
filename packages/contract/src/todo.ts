import type { Static } from 'typebox'
import { Type } from 'typebox'

/** Longest title in characters; a longer one is refused with 400, never cut. */
export const TITLE_MAX_LENGTH = 500
export const TAGS_MAX_COUNT = 20

const closed = { additionalProperties: false } as const

export const PrioritySchema = Type.Union([
  Type.Literal('low'),
  Type.Literal('normal'),
  Type.Literal('high'),
])

/** A calendar day of the user, ISO 8601. */
export const DaySchema = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description: 'Calendar day, YYYY-MM-DD' })

/** A time of day of the user, 24 hours. */
export const TimeOfDaySchema = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Time of day, HH:MM' })

export const RepeatSchema = Type.Object({
  every: Type.Integer({ minimum: 1, maximum: 999 }),
  unit: Type.Union([
    Type.Literal('hour'),
    Type.Literal('day'),
    Type.Literal('week'),
    Type.Literal('month'),
    Type.Literal('year'),
  ]),
}, { ...closed, description: 'Completing the todo creates the next one after this interval' })

export const TitleSchema = Type.String({
  minLength: 1,
  maxLength: TITLE_MAX_LENGTH,
  pattern: '\\S',
  description: 'Stored verbatim; at least one character that is not a space',
})
export const TagsSchema = Type.Array(Type.String({ minLength: 1, maxLength: 50 }), { maxItems: TAGS_MAX_COUNT, uniqueItems: true })

export const TodoSchema = Type.Object({
  id: Type.String({ description: 'UUID version 7' }),
  title: TitleSchema,
  completed: Type.Boolean(),
  completedAt: Type.Union([
    Type.String({ format: 'date-time' }),
    Type.Null(),
  ]),
  dueDate: Type.Union([
    DaySchema,
    Type.Null(),
  ]),
  dueTime: Type.Union([
    TimeOfDaySchema,
    Type.Null(),
  ]),
  priority: PrioritySchema,
  tags: TagsSchema,
  repeat: Type.Union([
    RepeatSchema,
    Type.Null(),
  ]),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
  version: Type.Integer({ minimum: 1, description: 'Grows by one with each change; the ETag is this number in quotes' }),
}, closed)

/** What a client may say of a new todo; only the title is needed. */
export const CreateTodoSchema = Type.Object({
  title: TitleSchema,
  dueDate: Type.Optional(Type.Union([
    DaySchema,
    Type.Null(),
  ])),
  dueTime: Type.Optional(Type.Union([
    TimeOfDaySchema,
    Type.Null(),
  ])),
  priority: Type.Optional(PrioritySchema),
  tags: Type.Optional(TagsSchema),
  repeat: Type.Optional(Type.Union([
    RepeatSchema,
    Type.Null(),
  ])),
}, closed)

/** What a client may change; a field that is left out stays as it is. */
export const UpdateTodoSchema = Type.Object({
  title: Type.Optional(TitleSchema),
  completed: Type.Optional(Type.Boolean()),
  dueDate: Type.Optional(Type.Union([
    DaySchema,
    Type.Null(),
  ])),
  dueTime: Type.Optional(Type.Union([
    TimeOfDaySchema,
    Type.Null(),
  ])),
  priority: Type.Optional(PrioritySchema),
  tags: Type.Optional(TagsSchema),
  repeat: Type.Optional(Type.Union([
    RepeatSchema,
    Type.Null(),
  ])),
}, { ...closed, minProperties: 1 })

export const StatusFilterSchema = Type.Union([
  Type.Literal('open'),
  Type.Literal('completed'),
  Type.Literal('all'),
])
export const DueFilterSchema = Type.Union([
  Type.Literal('today'),
  Type.Literal('tomorrow'),
  Type.Literal('week'),
  Type.Literal('overdue'),
  Type.Literal('upcoming'),
  Type.Literal('none'),
])

export const ListTodosQuerySchema = Type.Object({
  status: Type.Optional(StatusFilterSchema),
  due: Type.Optional(DueFilterSchema),
  tag: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
  priority: Type.Optional(PrioritySchema),
  q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Part of the title, any case' })),
  timeZone: Type.Optional(Type.String({ maxLength: 64, description: 'IANA zone that "due" is meant in; default UTC' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 200, description: 'nextCursor of the page before' })),
}, closed)

export const TodoPageSchema = Type.Object({
  items: Type.Array(TodoSchema),
  nextCursor: Type.Union([
    Type.String(),
    Type.Null(),
  ]),
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
