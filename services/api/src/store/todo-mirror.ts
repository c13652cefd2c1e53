import type { Todo, TodoEvent } from '@todo-chatbot/contract'
import type { Repositories } from './store.ts'

/** After more changes than these it is sooner to read all todos again. */
const MOST_CHANGES = 500

const byId = (one: Todo, other: Todo): number => one.id < other.id ? -1 : 1

type Readable = Pick<Repositories, 'todos' | 'changes'>

/**
 * All todos as they stood at a place of the change feed. Every list and every chat turn looks at all of them, and hardly any has
 * changed since the last look: only those are read again.
 */
export class TodoMirror {
  #todos: readonly Todo[] = []
  #seq: number | null = null

  /** In creation order. A transaction must have written nothing yet: what it takes back later would stay here. */
  async current(readable: Readable): Promise<readonly Todo[]> {
    const [before, seq] = [this.#todos, this.#seq]
    const newest = await readable.changes.newest()
    if (newest === seq)
      return before
    const missed = await missedSince(seq, readable)
    const todos = Object.freeze(missed ? withChanges(before, missed) : await readable.todos.list())
    // Another look may have come further in the meantime.
    if (this.#seq === seq)
      [this.#todos, this.#seq] = [todos, newest]
    return todos
  }
}

/** Null when the feed does not tell all that happened since, or tells too much. */
async function missedSince(seq: number | null, { changes }: Readable): Promise<TodoEvent[] | null> {
  if (seq === null || !await changes.reachesBackTo(seq))
    return null
  const missed = await changes.after(seq, MOST_CHANGES)
  const changed = missed.filter(entry => entry.type !== 'reset')
  return missed.length < MOST_CHANGES && changed.length === missed.length ? changed : null
}

/** Todos with later states of some of them, in creation order. */
export function withChanges(todos: readonly Todo[], changes: readonly Pick<TodoEvent, 'type' | 'todo'>[]): Todo[] {
  const byIds = new Map(todos.map(todo => [todo.id, todo]))
  for (const { type, todo } of changes) {
    if (type === 'deleted')
      byIds.delete(todo.id)
    else
      byIds.set(todo.id, todo)
  }
  return [...byIds.values()].sort(byId)
}
