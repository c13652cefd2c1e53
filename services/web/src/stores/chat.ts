import { defineStore, storeToRefs } from 'pinia'
import { computed } from 'vue'
import { createChatDelivery } from './chat-delivery.ts'
import { createChatHistory } from './chat-history.ts'
import { createChatLog } from './chat-log.ts'
import { createChatOutbox } from './chat-outbox.ts'
import { useOptionsStore } from './options.ts'
import { useTodosStore } from './todos.ts'

export const useChatStore = defineStore('chat', () => {
  const { conversationId } = storeToRefs(useOptionsStore())
  const log = createChatLog()
  const { loadNewest, ...history } = createChatHistory(log, conversationId)
  const { resume, send, retry } = createChatOutbox(log, createChatDelivery(log, conversationId, useTodosStore().apply))

  const isWaiting = computed(() => log.entries.value.some(entry => entry.state === 'sending'))
  const suggestions = computed(() => log.entries.value.at(-1)?.suggestions ?? [])
  const ownTexts = computed(() => log.entries.value.filter(entry => entry.role === 'user').map(entry => entry.text))

  async function start(): Promise<void> {
    await resume()
    await loadNewest()
  }

  function startOver() {
    conversationId.value = ''
    history.earlierCursor.value = null
    log.clear()
  }

  return {
    ...history,
    entries: log.entries,
    isWaiting,
    suggestions,
    ownTexts,
    loadNewest,
    start,
    startOver,
    send,
    retry,
    discard: log.remove,
  }
})
