import type { Static } from 'typebox'
import type { Clock } from '../../chat/index.ts'
import type { View } from '../../chat/understand/command.ts'
import { DueFilterSchema, PrioritySchema, StatusFilterSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'
import { closed, Refusal, tool, words } from './tool.ts'
import { tagOf, textOf, whenOf } from './words.ts'

const ParametersSchema = Type.Object({
  status: Type.Optional(StatusFilterSchema),
  due: Type.Optional(DueFilterSchema),
  day: Type.Optional(words('Due on this very day: "Friday", "2026-11-27"')),
  priority: Type.Optional(PrioritySchema),
  tag: Type.Optional(words('One word')),
  text: Type.Optional(words('Words of the titles that are looked for')),
  countOnly: Type.Optional(Type.Boolean({ description: 'Say only how many there are' })),
}, closed)

export const list = tool({
  name: 'list',
  description: 'Show the todos, or those that fit all of the conditions; changes nothing',
  parameters: ParametersSchema,
  read: (conditions, clock) => [{ intent: 'list', view: viewOf(conditions, clock), countOnly: conditions.countOnly ?? false }],
})

/** A search looks among done todos too, unless a status is asked for. */
function viewOf({ status, due, day, priority, tag, text }: Static<typeof ParametersSchema>, clock: Clock): View {
  return {
    status: status ?? (text === undefined ? 'open' : 'all'),
    ...(due && { due }),
    ...(day !== undefined && { day: dayOf(day, clock) }),
    ...(priority && { priority }),
    ...(tag !== undefined && { tag: tagOf(tag) }),
    ...(text !== undefined && { text: textOf(text) }),
  }
}

function dayOf(said: string, clock: Clock): string {
  const { dueDate } = whenOf(said, clock)
  if (dueDate === undefined)
    throw new Refusal('a day is needed, not a time')
  return dueDate
}
