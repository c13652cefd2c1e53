import type { Todo } from '@todo-chatbot/contract'
import type { Reference, Target } from '../../understand/command.ts'
import type { Turn } from '../turn.ts'
import type { Resolved } from './reference.ts'
import { SURENESS } from './match.ts'
import { resolve } from './reference.ts'
import { inView } from './view.ts'

/** What a command acts on, or why it cannot. */
export type TargetResult
  = | { kind: 'todos', todos: Todo[], guessed: boolean }
    | { kind: 'unnamed' }
    | { kind: 'missing', resolved: Resolved }
    | { kind: 'ambiguous', text: string, candidates: Todo[], settled: Todo[] }

type Preference = (todo: Todo) => boolean

/** `prefers` decides between equal hits: open todos when completing, done ones when reopening. */
export async function resolveTarget(target: Target, prefers: Preference, turn: Turn): Promise<TargetResult> {
  const pool = await turn.store.todos.list()
  switch (target.by) {
    case 'nothing': return { kind: 'unnamed' }
    case 'id': return {
      kind: 'todos',
      todos: pool.filter(({ id }) => target.ids.includes(id)),
      guessed: false,
    }
    case 'reference': return settle(surest(target, pool, turn), prefers)
    case 'view': {
      // Where several fit an exception, all of them are kept: to ask which one would ask what to lose.
      const kept = target.except.map(reference => resolve(reference, pool, turn.state))
      const missing = missingIn(kept)
      if (missing)
        return missing
      const keptIds = new Set(kept.flatMap(({ todos }) => todos).map(({ id }) => id))
      return {
        kind: 'todos',
        todos: inView(target.view, pool, turn).filter(({ id }) => !keptIds.has(id)),
        guessed: false,
      }
    }
  }
}

/** "salt and pepper" may be one title or two: the reading that hits surer wins, and one title where both do. */
function surest({ whole, parts }: { whole: Reference, parts: Reference[] }, pool: Todo[], { state }: Turn): Resolved[] {
  const asOne = resolve(whole, pool, state)
  if (parts.length < 2) {
    return [
      resolve(parts[0] ?? whole, pool, state),
    ]
  }
  const asParts = parts.map(part => resolve(part, pool, state))
  return asOne.sureness <= Math.max(...asParts.map(({ sureness }) => sureness)) && asOne.sureness !== SURENESS.none
    ? [asOne]
    : asParts
}

function missingIn(all: Resolved[]): TargetResult | undefined {
  const resolved = all.find(({ missing }) => missing)
  return resolved && { kind: 'missing', resolved }
}

function settle(all: Resolved[], prefers: Preference): TargetResult {
  const missing = missingIn(all)
  if (missing)
    return missing
  const narrowed = all.map(resolved => ({
    ...resolved,
    todos: preferred(resolved, prefers),
  }))
  const open = narrowed.find(resolved => resolved.todos.length > 1 && resolved.reference.pronoun !== 'them')
  const others = narrowed.filter(resolved => resolved !== open).flatMap(({ todos }) => todos)
  if (open) {
    return {
      kind: 'ambiguous',
      text: open.reference.text,
      candidates: open.todos,
      settled: unique(others),
    }
  }
  return {
    kind: 'todos',
    todos: unique(others),
    guessed: narrowed.some(({ sureness }) => sureness === SURENESS.fuzzy),
  }
}

function preferred({ todos, reference }: Resolved, prefers: Preference): Todo[] {
  const better = reference.pronoun === 'them'
    ? []
    : todos.filter(prefers)
  return better.length > 0
    ? better
    : todos
}

function unique(todos: Todo[]): Todo[] {
  return [
    ...new Map(todos.map(todo => [todo.id, todo])).values(),
  ]
}
