import type { Filter } from '../logic/todo-list.ts'
import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'

// Each tab keeps its own text while it is open.
const perTab = { listenToStorageChanges: false }

/** What the page remembers over a reload. */
export const useOptionsStore = defineStore('options', () => {
  const conversationId = useLocalStorage('todo-chatbot.conversation', '', perTab)
  const draft = useLocalStorage('todo-chatbot.draft', '', perTab)
  const filter = useLocalStorage<Filter>('todo-chatbot.filter', 'open')
  return { conversationId, draft, filter }
})
