import type { Action } from './action.ts'
import { askBack } from '../ask.ts'
import { resolveTarget } from '../resolve/target.ts'
import { UNDO } from '../suggestions.ts'
import { already } from '../wording/already.ts'
import { quote, quoteAll, todos } from '../wording/quote.ts'

export const reopen: Action<'reopen'> = async ({ target }, turn) => {
  const result = await resolveTarget(target, ({ completed }) => completed, turn)
  const candidates = result.kind === 'ambiguous'
    ? [
        ...result.candidates,
        ...result.settled,
      ]
    : result.kind === 'todos'
      ? result.todos
      : []
  const done = candidates.filter(({ completed }) => completed)
  if (candidates.length > 0 && done.length === 0)
    return { reply: already(candidates.map(({ title }) => title), 'open') }
  if (result.kind !== 'todos')
    return askBack(result, { intent: 'reopen' }, turn)
  if (done.length === 0)
    return { reply: 'There is nothing to reopen.' }
  for (const todo of done)
    await turn.update(todo, { completed: false })
  turn.touch(done)
  const titles = done.map(({ title }) => title)
  return {
    reply: done.length === 1
      ? `Reopened ${quote(titles[0]!)}.`
      : `Reopened ${todos(done.length)}: ${quoteAll(titles)}.`,
    suggestions: [UNDO],
  }
}
