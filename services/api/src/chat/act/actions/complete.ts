import type { Todo } from '@todo-chatbot/contract'
import type { Outcome, Turn } from '../turn.ts'
import type { Action } from './action.ts'
import { nextDue } from '../../../todos/repeat.ts'
import { askBack } from '../ask.ts'
import { resolveTarget } from '../resolve/target.ts'
import { UNDO } from '../suggestions.ts'
import { dueWords } from '../wording/describe.ts'
import { quote, quoteAll, todos } from '../wording/quote.ts'

/** Completes at once, however many: one undo brings all back. */
export const complete: Action<'complete'> = async ({ target }, turn) => {
  const result = await resolveTarget(target, ({ completed }) => !completed, turn)
  if (result.kind === 'ambiguous' && result.candidates.every(({ completed }) => completed) && result.settled.length === 0)
    return already(result.candidates)
  if (result.kind !== 'todos')
    return askBack(result, 'complete', turn)
  const open = result.todos.filter(({ completed }) => !completed)
  if (open.length === 0) {
    return result.todos.length === 0 || target.by === 'view'
      ? { reply: 'There is nothing to complete.' }
      : already(result.todos)
  }
  const next: Todo[] = []
  for (const todo of open) {
    await turn.update(todo, { completed: true })
    next.push(...await successor(todo, turn))
  }
  turn.touch(open)
  const done = open.length === 1
    ? `Done: ${quote(open[0]!.title)}.`
    : `Marked ${todos(open.length)} as done: ${quoteAll(open.map(({ title }) => title))}.`
  return {
    reply: [
      done,
      ...next.map(todo => nextWords(todo, turn.today)),
    ].join(' '),
    suggestions: [UNDO],
  }
}

/** A todo that repeats leaves the next one behind. */
async function successor(todo: Todo, turn: Turn): Promise<Todo[]> {
  const { title, priority, tags, repeat } = todo
  return repeat
    ? [await turn.create({
        title,
        priority,
        tags,
        repeat,
        ...nextDue(todo, repeat, turn.today),
      })]
    : []
}

function nextWords(todo: Todo, today: string): string {
  return `The next ${quote(todo.title)} is ${dueWords(todo, today)}.`
}

function already(done: Todo[]): Outcome {
  return { reply: `${quoteAll([
    ...new Set(done.map(({ title }) => title)),
  ])} ${done.length === 1
    ? 'is'
    : 'are'} already done.` }
}
