import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { watch } from 'vue'
import { useAppHealthStore } from '../stores/app-health.ts'

/** More often than the server asks, so that a change shows soon after the server knows it. */
const READ_EACH_MS = 5000

/** The health of the chat app, followed while the page that asks is visible. */
export function useAppHealth() {
  const store = useAppHealthStore()
  const visibility = useDocumentVisibility()
  const loadIfVisible = () => visibility.value === 'visible' && void store.load()
  useIntervalFn(loadIfVisible, READ_EACH_MS)
  watch(visibility, loadIfVisible, { immediate: true })
  return store
}
