import type { ChatStore, ConversationState, UndoStep } from '../chat/index.ts'
import type { Repositories } from './store.ts'
import { UNDO_DEPTH } from '../chat/index.ts'

/** The store as the chat sees it: one conversation, one transaction, one moment. */
export function chatStore({ todos, conversations, undo }: Repositories, conversationId: string, now: Date): ChatStore {
  async function find(id: string) {
    const todo = await todos.find(id)
    if (!todo)
      throw new Error(`The chat asked for the todo ${id}, which is not there`)
    return todo
  }

  return {
    todos: {
      list: ({ status = 'all' } = {}) => todos.list(status === 'all'
        ? {}
        : { completed: status === 'completed' }),
      get: id => todos.find(id),
      create: draft => todos.create(draft, now),
      update: async (id, patch) => todos.update(await find(id), patch, now),
      remove: async id => todos.remove(await find(id)),
      restore: todo => todos.restore(todo),
    },
    conversation: {
      load: async () => await conversations.findState(conversationId) as ConversationState | undefined,
      save: state => conversations.saveState(conversationId, state, now),
      pushUndo: step => undo.push(conversationId, step, UNDO_DEPTH),
      popUndo: async () => await undo.pop(conversationId) as UndoStep | undefined,
    },
  }
}
