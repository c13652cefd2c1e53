import type { Todo } from '@todo-chatbot/contract'
import type { TodoEdit } from '../../understand/command.ts'
import { details, dueWords, repeatWords } from '../wording/describe.ts'
import { hashed } from '../wording/hashed.ts'
import { quote, todos } from '../wording/quote.ts'

/** Before a state that the edit made, and before one that was there. */
const NOW = 'now '
const ALREADY = 'already '

interface Changed { before: Todo, after: Todo }

/** What the edit did, and how it was understood. */
export function editedWords(edit: TodoEdit, changed: Changed[], today: string): string {
  const [first] = changed
  if (first && changed.length === 1)
    return `${quote(first.before.title)} ${stateOf(edit, first.after, today, NOW)}.`
  return `Changed ${todos(changed.length)}:\n${changed.map(({ after }) => `• ${[after.title, details(after, today)].filter(part => part !== '').join(', ')}`).join('\n')}`
}

/** "“milk” is already due today": nothing was to do. */
export function alreadyWords(edit: TodoEdit, todo: Todo, today: string): string {
  return `${quote(todo.title)} ${stateOf(edit, todo, today, ALREADY)}.`
}

function stateOf(edit: TodoEdit, todo: Todo, today: string, adverb: string): string {
  switch (edit.change) {
    case 'title': return `is ${adverb}${quote(todo.title)}`
    case 'due':
    case 'shift': return dueState(edit, todo, today, adverb)
    case 'priority': return `${adverb}has ${todo.priority} priority`
    case 'tags': return todo.tags.length === 0
      ? `${adverb}has no tags`
      : `is ${adverb}tagged ${hashed(todo.tags)}`
    case 'repeat': return todo.repeat === null
      ? adverb === NOW ? 'no longer repeats' : 'does not repeat'
      : `${adverb}repeats ${repeatWords(todo.repeat)}${todo.dueDate ? `, next ${dueWords(todo, today)}` : ''}`
  }
}

function dueState(edit: TodoEdit, todo: Todo, today: string, adverb: string): string {
  const isTimeless = edit.change === 'due' && edit.dueTime === null && !('dueDate' in edit)
  const due = dueWords(todo, today)
  if (!due)
    return `${adverb}has no due date`
  return isTimeless ? `is ${adverb}${due}, without a time` : `is ${adverb}${due}`
}
