import type { Static } from 'typebox'
import type { Clock } from '../../chat/index.ts'
import type { Draft } from '../../chat/understand/command.ts'
import { PrioritySchema, RepeatSchema, TITLE_MAX_LENGTH } from '@todo-chatbot/contract'
import { Type } from 'typebox'
import { localTime } from '../../chat/understand/dates/clock.ts'
import { closed, PRIORITY, tool, WHEN, words } from './tool.ts'
import { tagsOf, textOf, whenOf } from './words.ts'

const MOST_TODOS = 25
const MOST_TAGS = 10

const TodoSchema = Type.Object({
  title: Type.String({ minLength: 1, maxLength: TITLE_MAX_LENGTH, description: 'What there is to do, short, without its day and time' }),
  due: Type.Optional(words(WHEN)),
  priority: Type.Optional({ ...PrioritySchema, description: PRIORITY }),
  tags: Type.Optional(Type.Array(words('One word'), { maxItems: MOST_TAGS })),
  repeat: Type.Optional(RepeatSchema),
}, closed)

export const add = tool({
  name: 'add',
  description: 'Put new todos on the list',
  parameters: Type.Object({ todos: Type.Array(TodoSchema, { minItems: 1, maxItems: MOST_TODOS }) }, closed),
  read: ({ todos }, clock) => [{ intent: 'add', drafts: todos.map(todo => draftOf(todo, clock)) }],
})

/** A todo that repeats has a first day: today, where none is said. */
function draftOf({ title, due, priority = 'normal', tags = [], repeat }: Static<typeof TodoSchema>, clock: Clock): Draft {
  const { dueDate, nextDate, dueTime = null } = due === undefined ? {} : whenOf(due, clock)
  return {
    title: textOf(title),
    dueDate: dueDate ?? nextDate ?? (repeat ? localTime(clock).day : null),
    dueTime,
    priority,
    tags: tagsOf(tags),
    repeat: repeat ?? null,
  }
}
