import type { Todo } from '@todo-chatbot/contract'
import type { TodoEdit } from '../../understand/command.ts'
import type { Outcome, Turn } from '../turn.ts'
import type { Action } from './action.ts'
import { TAGS_MAX_COUNT, TITLE_MAX_LENGTH } from '@todo-chatbot/contract'
import { askBack } from '../ask.ts'
import { patchOf } from '../edits/patch-of.ts'
import { isUnsaid } from '../edits/unsaid.ts'
import { alreadyWords, editedWords } from '../edits/words.ts'
import { resolveTarget } from '../resolve/target.ts'
import { DAYS, NEVER_MIND, UNDO } from '../suggestions.ts'
import { quote, quoteAll } from '../wording/quote.ts'

/** Changes at once, however many: one undo brings all back. */
export const edit: Action<'edit'> = async ({ target, edit }, turn) => {
  const result = await resolveTarget(target, ({ completed }) => !completed, turn)
  if (result.kind !== 'todos')
    return askBack(result, { intent: 'edit', edit }, turn)
  const [first, ...others] = result.todos
  if (!first)
    return { reply: 'There is nothing to change.' }
  if (edit.change === 'title' && others.length > 0)
    return { reply: 'One title is for one todo, so nothing changed. Say which one to rename.' }
  if (edit.change === 'title' && edit.title === null)
    return askTitle(first)
  if (isUnsaid(edit))
    return askWhen(result.todos)
  const refusal = refused(edit, result.todos, turn)
  return refusal === undefined ? edited(edit, result.todos, turn) : { reply: refusal }
}

function askTitle(todo: Todo): Outcome {
  return {
    reply: `What shall ${quote(todo.title)} be called?`,
    suggestions: [NEVER_MIND],
    pending: { kind: 'rename', id: todo.id },
  }
}

function askWhen(todos: Todo[]): Outcome {
  return {
    reply: `When shall ${quoteAll(todos.map(({ title }) => title))} be due?`,
    suggestions: [...DAYS, NEVER_MIND],
    pending: { kind: 'when', ids: todos.map(({ id }) => id) },
  }
}

function refused(edit: TodoEdit, todos: Todo[], turn: Turn): string | undefined {
  if (edit.change === 'title' && edit.title!.length > TITLE_MAX_LENGTH)
    return `That title is too long: ${edit.title!.length} characters, and ${TITLE_MAX_LENGTH} is the most. I changed nothing.`
  const most = Math.max(...todos.map(todo => patchOf(edit, todo, turn)?.tags?.length ?? 0))
  return most > TAGS_MAX_COUNT
    ? `${most} tags are too many: ${TAGS_MAX_COUNT} is the most. I changed nothing.`
    : undefined
}

async function edited(edit: TodoEdit, found: Todo[], turn: Turn): Promise<Outcome> {
  const changed: { before: Todo, after: Todo }[] = []
  for (const before of found) {
    const patch = patchOf(edit, before, turn)
    if (patch)
      changed.push({ before, after: await turn.update(before, patch) })
  }
  turn.touch(found)
  if (changed.length === 0)
    return { reply: found.length === 1 ? alreadyWords(edit, found[0]!, turn.today) : 'They are so already, and nothing changed.' }
  return { reply: editedWords(edit, changed, turn.today), suggestions: [UNDO] }
}
