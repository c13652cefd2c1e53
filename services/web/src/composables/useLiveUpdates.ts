import type { EventHandlers } from '../api.ts'
import { useDocumentVisibility, useOnline, useTimeoutFn } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { openEvents } from '../api.ts'

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 15_000

export type LiveState = 'connecting' | 'live' | 'lost'

/**
 * Keeps one stream of changes open while the page is on screen. A hidden page lets go of it, because a browser opens
 * only six connections to a server for all tabs together. Whoever uses it loads anew in `onOpen`: changes may have been missed.
 */
export function useLiveUpdates(handlers: EventHandlers) {
  const state = shallowRef<LiveState>('connecting')
  const retryDelayMs = shallowRef(FIRST_RETRY_MS)
  const retry = useTimeoutFn(connect, retryDelayMs, { immediate: false })
  let disconnect = () => {}

  function onOpen() {
    state.value = 'live'
    retryDelayMs.value = FIRST_RETRY_MS
    handlers.onOpen()
  }

  function onLost() {
    state.value = 'lost'
    retry.start()
    retryDelayMs.value = Math.min(retryDelayMs.value * 2, LONGEST_RETRY_MS)
    handlers.onLost()
  }

  function release() {
    retry.stop()
    disconnect()
  }

  function connect() {
    release()
    disconnect = openEvents({ onOpen, onEvent: handlers.onEvent, onLost })
  }

  watch(useDocumentVisibility(), visibility => visibility === 'visible'
    ? connect()
    : release(), { immediate: true })
  watch(useOnline(), isOnline => isOnline && connect())
  onScopeDispose(release)
  return { state, reconnect: connect }
}
