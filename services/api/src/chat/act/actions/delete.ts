import type { Todo } from '@todo-chatbot/contract'
import type { Target, View } from '../../understand/command.ts'
import type { Outcome, Turn } from '../turn.ts'
import type { Action } from './action.ts'
import { askBack } from '../ask.ts'
import { resolveTarget } from '../resolve/target.ts'
import { UNDO, YES_NO } from '../suggestions.ts'
import { quote, quoteAll, todos } from '../wording/quote.ts'

/** From this many on a delete asks first. */
const BULK = 3

/** One todo goes at once; many, all, or a guess at a title ask first. What is done may be cleared: one undo brings it back. */
export const remove: Action<'delete'> = async ({ target }, turn) => {
  const result = await resolveTarget(target, () => true, turn)
  if (result.kind !== 'todos')
    return askBack(result, { intent: 'delete' }, turn)
  if (result.todos.length === 0) {
    return {
      reply: target.by === 'id'
        ? 'They are no longer there, so nothing changed.'
        : 'There is nothing to delete.',
    }
  }
  if (target.by !== 'id' && !clearsDone(target)) {
    const question = questionFor(target, result.todos, result.guessed)
    if (question)
      return asking(question, result.todos)
  }
  return removed(result.todos, turn)
}

function questionFor(target: Target, found: Todo[], guessed: boolean): string | undefined {
  const titles = found.map(({ title }) => title)
  if (guessed) {
    return `Did you mean ${quoteAll(titles)}? Shall I delete ${found.length === 1
      ? 'it'
      : 'them'}?`
  }
  const isEverything = target.by === 'view' && isWhole(target.view)
  if (!isEverything && found.length < BULK)
    return undefined
  return isEverything && target.except.length === 0
    ? `Delete ${found.length === 1
      ? 'the only todo'
      : `all ${found.length} todos`}: ${quoteAll(titles)}?`
    : `Delete ${todos(found.length)}: ${quoteAll(titles)}?`
}

function asking(question: string, found: Todo[]): Outcome {
  const ids = found.map(({ id }) => id)
  return {
    reply: question,
    suggestions: YES_NO,
    pending: {
      kind: 'confirm',
      command: {
        intent: 'delete',
        target: { by: 'id', ids },
      },
    },
  }
}

async function removed(found: Todo[], turn: Turn): Promise<Outcome> {
  for (const todo of found)
    await turn.remove(todo)
  turn.touch(found)
  const titles = found.map(({ title }) => title)
  return {
    reply: found.length === 1
      ? `Deleted ${quote(titles[0]!)}.`
      : `Deleted ${todos(found.length)}: ${quoteAll(titles)}.`,
    suggestions: [UNDO],
  }
}

function clearsDone(target: Target): boolean {
  return target.by === 'view' && target.view.status === 'completed'
}

/** No condition but "open": nothing of the list would be left. */
function isWhole({ due, day, tag, priority, text }: View): boolean {
  return [due, day, tag, priority, text].every(condition => condition === undefined)
}
