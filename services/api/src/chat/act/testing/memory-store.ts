import type { Todo } from '@todo-chatbot/contract'
import type { ConversationState } from '../state.ts'
import type { ChatStore, UndoStep } from '../store.ts'

/** The chat's store on plain objects, for specs: one conversation, a clock that each call asks. */
export function memoryStore(now: () => Date): ChatStore & { todos: { all: () => Todo[] } } {
  const places = new Map<string, number>()
  const versions = new Map<string, number>()
  let rows: Todo[] = []
  let state: string | undefined
  const undo: string[] = []

  function put(todo: Todo): Todo {
    const stored = { ...todo, version: (versions.get(todo.id) ?? 0) + 1 }
    versions.set(todo.id, stored.version)
    places.set(todo.id, places.get(todo.id) ?? places.size)
    rows = [...rows.filter(row => row.id !== todo.id), stored].sort((a, b) => places.get(a.id)! - places.get(b.id)!)
    return structuredClone(stored)
  }
  function row(id: string): Todo {
    const found = rows.find(todo => todo.id === id)
    if (!found)
      throw new Error(`No todo ${id}`)
    return found
  }

  return {
    todos: {
      all: () => structuredClone(rows),
      list: async ({ status = 'all' } = {}) => structuredClone(rows.filter(todo => status === 'all' || todo.completed === (status === 'completed'))),
      get: async id => structuredClone(rows.find(todo => todo.id === id)),
      async create(draft) {
        const at = now().toISOString()
        return put({ ...structuredClone(draft), id: `todo-${places.size + 1}`, completed: false, completedAt: null, createdAt: at, updatedAt: at, version: 0 })
      },
      async update(id, patch) {
        const before = row(id)
        const at = now().toISOString()
        const completed = patch.completed ?? before.completed
        const completedAt = completed ? before.completedAt ?? at : null
        return put({ ...before, ...structuredClone(patch), completed, completedAt, updatedAt: at })
      },
      async remove(id) {
        rows = rows.filter(todo => todo !== row(id))
      },
      restore: async todo => put(structuredClone(todo)),
    },
    conversation: {
      load: async () => state === undefined ? undefined : JSON.parse(state) as ConversationState,
      async save(next) {
        state = JSON.stringify(next)
      },
      async pushUndo(step) {
        undo.push(JSON.stringify(step))
      },
      async popUndo() {
        const step = undo.pop()
        return step === undefined ? undefined : JSON.parse(step) as UndoStep
      },
    },
  }
}
