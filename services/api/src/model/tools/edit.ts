import type { Static } from 'typebox'
import type { Clock } from '../../chat/index.ts'
import type { TodoEdit } from '../../chat/understand/command.ts'
import { PrioritySchema, RepeatSchema, TITLE_MAX_LENGTH } from '@todo-chatbot/contract'
import { Type } from 'typebox'
import { readSpan } from '../../chat/understand/slots/span.ts'
import { phrase } from '../../chat/understand/text/phrase.ts'
import { closed, Refusal, TODOS, tool, WHEN, words } from './tool.ts'
import { tagsOf, targetOf, textOf, whenOf } from './words.ts'

const MOST_TAGS = 10
const tags = () => Type.Array(words('One word'), { minItems: 1, maxItems: MOST_TAGS })

const ChangesSchema = Type.Object({
  title: Type.Optional(Type.String({ minLength: 1, maxLength: TITLE_MAX_LENGTH, description: 'The whole new title' })),
  due: Type.Optional(words(`${WHEN}; "none" takes the due date away`)),
  postponeBy: Type.Optional(words('A length of time: "two days", "a week"')),
  priority: Type.Optional(PrioritySchema),
  addTags: Type.Optional(tags()),
  removeTags: Type.Optional(tags()),
  repeat: Type.Optional(RepeatSchema),
}, { ...closed, minProperties: 1 })

type Changes = Static<typeof ChangesSchema>

export const edit = tool({
  name: 'edit',
  description: 'Change todos that are on the list already',
  parameters: Type.Object({ todos: words(TODOS), changes: ChangesSchema }, closed),
  read: ({ todos, changes }, clock) => editsOf(changes, clock).map(change => ({ intent: 'edit', target: targetOf('edit', todos, clock), edit: change })),
})

function editsOf({ title, due, postponeBy, priority, addTags = [], removeTags = [], repeat }: Changes, clock: Clock): TodoEdit[] {
  const edits: (TodoEdit | undefined)[] = [
    due === undefined ? undefined : dueEdit(due, clock),
    postponeBy === undefined ? undefined : shiftEdit(postponeBy),
    priority && { change: 'priority', priority },
    addTags.length + removeTags.length > 0 ? { change: 'tags', add: tagsOf(addTags), remove: tagsOf(removeTags) } : undefined,
    repeat && { change: 'repeat', repeat, day: null },
    title === undefined ? undefined : { change: 'title', title: textOf(title) },
  ]
  return edits.filter(change => change !== undefined)
}

function dueEdit(due: string, clock: Clock): TodoEdit {
  return due.toLowerCase() === 'none'
    ? { change: 'due', dueDate: null, dueTime: null }
    : { change: 'due', ...whenOf(due, clock) }
}

function shiftEdit(words: string): TodoEdit {
  const span = readSpan(phrase(textOf(words)))
  if (!span)
    throw new Refusal('a length of time cannot be read: write it like "two days" or "a week"')
  return { change: 'shift', ...span }
}
