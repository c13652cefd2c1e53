import type { Todo } from '@todo-chatbot/contract'
import type { Action } from './action.ts'
import { successorOf } from '../../../todos/repeat.ts'
import { askBack } from '../ask.ts'
import { resolveTarget } from '../resolve/target.ts'
import { UNDO } from '../suggestions.ts'
import { already } from '../wording/already.ts'
import { dueWords } from '../wording/describe.ts'
import { quote, quoteAll, todos } from '../wording/quote.ts'

/** Completes at once, however many: one undo brings all back. */
export const complete: Action<'complete'> = async ({ target }, turn) => {
  const result = await resolveTarget(target, ({ completed }) => !completed, turn)
  if (result.kind === 'ambiguous' && result.candidates.every(({ completed }) => completed) && result.settled.length === 0)
    return { reply: already(titlesOf(result.candidates), 'done') }
  if (result.kind !== 'todos')
    return askBack(result, { intent: 'complete' }, turn)
  const open = result.todos.filter(({ completed }) => !completed)
  if (open.length === 0) {
    return result.todos.length === 0 || target.by === 'view'
      ? { reply: 'There is nothing to complete.' }
      : { reply: already(titlesOf(result.todos), 'done') }
  }
  const next: Todo[] = []
  for (const todo of open) {
    await turn.update(todo, { completed: true })
    const successor = successorOf(todo, turn.today)
    if (successor)
      next.push(await turn.create(successor))
  }
  turn.touch(open)
  const done = open.length === 1
    ? `Done: ${quote(open[0]!.title)}.`
    : `Marked ${todos(open.length)} as done: ${quoteAll(titlesOf(open))}.`
  return {
    reply: [
      done,
      ...next.map(todo => nextWords(todo, turn.today)),
    ].join(' '),
    suggestions: [UNDO],
  }
}

function nextWords(todo: Todo, today: string): string {
  return `The next ${quote(todo.title)} is ${dueWords(todo, today)}.`
}

function titlesOf(found: Todo[]): string[] {
  return found.map(({ title }) => title)
}
