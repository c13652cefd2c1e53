import type { Todo } from '@todo-chatbot/contract'
import type { ConversationState } from '../state.ts'
import type { ChatStore, ConversationStore, TodoStore, UndoStep } from '../store.ts'

interface Rows {
  places: Map<string, number>
  versions: Map<string, number>
  todos: Todo[]
}

/** The chat's store on plain objects, for specs: one conversation, and a look at all todos from outside. */
export function memoryStore(now: () => Date): ChatStore & { all: () => Todo[] } {
  const rows: Rows = {
    places: new Map(),
    versions: new Map(),
    todos: [],
  }
  return {
    todos: memoryTodos(rows, now),
    conversation: memoryConversation(),
    all: () => structuredClone(rows.todos),
  }
}

function put(rows: Rows, todo: Todo): Todo {
  const { places, versions } = rows
  const stored = { ...todo, version: (versions.get(todo.id) ?? 0) + 1 }
  versions.set(todo.id, stored.version)
  places.set(todo.id, places.get(todo.id) ?? places.size)
  rows.todos = [
    ...rows.todos.filter(({ id }) => id !== todo.id),
    stored,
  ].sort((a, b) => places.get(a.id)! - places.get(b.id)!)
  return structuredClone(stored)
}

function existing({ todos }: Rows, id: string): Todo {
  const found = todos.find(todo => todo.id === id)
  if (!found)
    throw new Error(`No todo ${id}`)
  return found
}

function memoryTodos(rows: Rows, now: () => Date): TodoStore {
  const row = (id: string) => existing(rows, id)
  return {
    list: async ({ status = 'all' } = {}) => structuredClone(rows.todos.filter(todo => status === 'all' || todo.completed === (status === 'completed'))),
    get: async id => structuredClone(rows.todos.find(todo => todo.id === id)),
    async create(draft) {
      const at = now().toISOString()
      return put(rows, {
        ...structuredClone(draft),
        id: `todo-${rows.places.size + 1}`,
        completed: false,
        completedAt: null,
        createdAt: at,
        updatedAt: at,
        version: 0,
      })
    },
    async update(id, patch) {
      const before = row(id)
      const at = now().toISOString()
      const completed = patch.completed ?? before.completed
      return put(rows, {
        ...before,
        ...structuredClone(patch),
        completed,
        completedAt: completed
          ? before.completedAt ?? at
          : null,
        updatedAt: at,
      })
    },
    async remove(id) {
      const removed = row(id)
      rows.todos = rows.todos.filter(todo => todo !== removed)
    },
    restore: async todo => put(rows, structuredClone(todo)),
  }
}

/** Keeps JSON, as a table does: what is not JSON would be lost here too. */
function memoryConversation(): ConversationStore {
  let state: string | undefined
  const undo: string[] = []
  return {
    load: async () => state === undefined
      ? undefined
      : JSON.parse(state) as ConversationState,
    async save(next) {
      state = JSON.stringify(next)
    },
    async pushUndo(step) {
      undo.push(JSON.stringify(step))
    },
    async popUndo() {
      const step = undo.pop()
      return step === undefined
        ? undefined
        : JSON.parse(step) as UndoStep
    },
  }
}
