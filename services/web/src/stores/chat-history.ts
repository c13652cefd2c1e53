import type { Message } from '@todo-chatbot/contract'
import type { Ref } from 'vue'
import type { ChatLog, Entry } from './chat-log.ts'
import { shallowRef } from 'vue'
import { ApiError, fetchMessages } from '../api.ts'
import { messageOf } from '../logic/failure.ts'

function toEntry({ id, role, text, createdAt }: Message): Entry {
  return {
    key: id,
    role,
    text,
    at: createdAt,
    state: 'sent',
  }
}

/** What was said before this page was opened, page by page. */
export function createChatHistory(log: ChatLog, conversationId: Ref<string>) {
  const isLoading = shallowRef(false)
  const historyFailure = shallowRef('')
  const earlierCursor = shallowRef<string | null>(null)

  async function loadPage(place: (entries: Entry[]) => void, cursor?: string) {
    isLoading.value = true
    historyFailure.value = ''
    try {
      const page = await fetchMessages(conversationId.value, cursor)
      place(page.items.map(toEntry).reverse())
      earlierCursor.value = page.nextCursor
    }
    catch (error) {
      // A server without a volume forgets conversations when it restarts: the next message starts a new one.
      if (error instanceof ApiError && error.code === 'CONVERSATION_NOT_FOUND')
        conversationId.value = ''
      else
        historyFailure.value = messageOf(error)
    }
    isLoading.value = false
  }

  async function loadNewest(): Promise<void> {
    if (conversationId.value)
      await loadPage(log.replaceSent)
  }

  async function loadEarlier(): Promise<void> {
    if (earlierCursor.value)
      await loadPage(log.prepend, earlierCursor.value)
  }

  return {
    isLoading,
    historyFailure,
    earlierCursor,
    loadNewest,
    loadEarlier,
  }
}
