import type { Message, Suggestion } from '@todo-chatbot/contract'
import { useSessionStorage } from '@vueuse/core'
import { shallowRef } from 'vue'

/** One bubble. The key of a person's message is its Idempotency-Key, kept over every retry. */
export interface Entry {
  key: string
  role: Message['role']
  text: string
  at: string
  state: 'sent' | 'sending' | 'failed'
  failure?: string
  suggestions?: Suggestion[]
}

/** The bubbles in order. Those that are not sent yet survive a reload of the tab. */
export function createChatLog() {
  const unsent = useSessionStorage<Entry[]>('todo-chatbot.unsent', [], { listenToStorageChanges: false })
  const entries = shallowRef<readonly Entry[]>([...unsent.value])

  function set(next: readonly Entry[]) {
    entries.value = next
    unsent.value = next.filter(entry => entry.state !== 'sent')
  }

  return {
    entries,
    add: (entry: Entry) => set([...entries.value, entry]),
    remove: (key: string) => set(entries.value.filter(entry => entry.key !== key)),
    patch: (key: string, changes: Partial<Entry>) => set(entries.value.map(entry => entry.key === key
      ? {
          ...entry,
          ...changes,
        }
      : entry)),
    /** Puts the server's newest messages in place of what was shown, and keeps what it has not got yet. */
    replaceSent: (sent: readonly Entry[]) => set([
      ...sent,
      ...entries.value.filter(entry => entry.state !== 'sent'),
    ]),
    prepend: (older: readonly Entry[]) => set([
      ...older,
      ...entries.value,
    ]),
    clear: () => set([]),
  }
}

export type ChatLog = ReturnType<typeof createChatLog>
