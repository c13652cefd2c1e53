import type { Change, Todo } from '@todo-chatbot/contract'
import type { ChatStore, ConversationState, UndoStep } from '../chat/index.ts'
import type { Repositories, Store } from './store.ts'
import { UNDO_DEPTH } from '../chat/index.ts'
import { withChanges } from './todo-mirror.ts'

/** What a store of the chat is bound to: one transaction, one conversation, one moment. */
export interface ChatStoreParts {
  transaction: Repositories
  todosIn: Store['todosIn']
  conversationId: string
  now: Date
}

/** The todos as the transaction sees them, its own writes included. */
function todosOf({ transaction, todosIn }: ChatStoreParts) {
  const own: Change[] = []
  let base: Promise<readonly Todo[]> | undefined
  // Before the first write, as `todosIn` asks for.
  const before = async () => base ??= todosIn(transaction)
  return {
    before,
    list: async () => own.length === 0 ? await before() : withChanges(await before(), own),
    async record(type: Change['type'], todo: Todo): Promise<Todo> {
      own.push({ type, todo })
      return todo
    },
  }
}

function todoStore(parts: ChatStoreParts): ChatStore['todos'] {
  const { transaction: { todos }, now } = parts
  const { before, list, record } = todosOf(parts)
  const find = async (id: string) => (await list()).find(todo => todo.id === id)
  async function existing(id: string): Promise<Todo> {
    const todo = await find(id)
    if (!todo)
      throw new Error(`The chat asked for the todo ${id}, which is not there`)
    return todo
  }
  return {
    list: async ({ status = 'all' } = {}) => (await list()).filter(todo => status === 'all' || todo.completed === (status === 'completed')),
    get: find,
    async create(draft) {
      await before()
      return record('created', await todos.create(draft, now))
    },
    update: async (id, patch) => record('updated', await todos.update(await existing(id), patch, now)),
    async remove(id) {
      const todo = await existing(id)
      await todos.remove(todo)
      await record('deleted', todo)
    },
    async restore(todo) {
      await before()
      return record('updated', await todos.restore(todo))
    },
  }
}

/** The store as the chat sees it. */
export function chatStore(parts: ChatStoreParts): ChatStore {
  const { transaction: { conversations, undo }, conversationId, now } = parts
  return {
    todos: todoStore(parts),
    conversation: {
      load: async () => await conversations.findState(conversationId) as ConversationState | undefined,
      save: state => conversations.saveState(conversationId, state, now),
      pushUndo: step => undo.push(conversationId, step, UNDO_DEPTH),
      popUndo: async () => await undo.pop(conversationId) as UndoStep | undefined,
    },
  }
}
