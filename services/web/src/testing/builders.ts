import type { ChatReply, Todo } from '@todo-chatbot/contract'

let created = 0

/** A todo with sensible defaults; each is created one minute after the one before. */
export function aTodo(parts: Partial<Todo> = {}): Todo {
  created += 1
  const at = new Date(Date.UTC(2026, 0, 5, 9, created)).toISOString()
  return {
    id: `todo-${String(created).padStart(4, '0')}`,
    title: `Todo ${created}`,
    completed: false,
    completedAt: null,
    dueDate: null,
    dueTime: null,
    priority: 'normal',
    tags: [],
    repeat: null,
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...parts,
  }
}

export function aReply(parts: Partial<ChatReply> = {}): ChatReply {
  return {
    conversationId: 'conversation-1',
    reply: 'Done.',
    intent: 'add',
    changes: [],
    suggestions: [],
    ...parts,
  }
}
