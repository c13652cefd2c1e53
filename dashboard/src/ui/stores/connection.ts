import type { StreamMessage } from '../stream/messages.ts'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { HEARTBEAT_INTERVAL_MS } from '../../shared/stream.ts'
import { useTick } from '../composables/useTick.ts'
import { createMessageReader } from '../stream/read-messages.ts'
import { useClusterStore } from './cluster.ts'

/** The hop from the dashboard server to this browser. */
export type ConnectionState = 'connecting' | 'live' | 'interrupted' | 'refused' | 'paused'

const MISSED_HEARTBEATS_UNTIL_STALE = 2

const STATE_AFTER: Record<StreamMessage['type'], ConnectionState> = {
  open: 'connecting',
  snapshot: 'live',
  delta: 'live',
  heartbeat: 'live',
  interrupted: 'interrupted',
  refused: 'refused',
  paused: 'paused',
}

/** Takes the messages of the stream and knows whether they still come. */
export const useConnectionStore = defineStore('connection', () => {
  const cluster = useClusterStore()
  const { hasSnapshot, isUnreadable, read } = createMessageReader(cluster)
  const nowMs = useTick()
  const state = ref<ConnectionState>('connecting')
  const lastMessageAtMs = ref<number | null>(null)
  const silentMs = computed(() => lastMessageAtMs.value === null
    ? 0
    : nowMs.value - lastMessageAtMs.value)
  const isSilent = computed(() => silentMs.value > MISSED_HEARTBEATS_UNTIL_STALE * HEARTBEAT_INTERVAL_MS)
  /** Rows are on the screen that nobody vouches for any more. */
  const isStale = computed(() => hasSnapshot.value && (isSilent.value || isUnreadable.value || state.value === 'interrupted' || state.value === 'refused'))

  function receive(message: StreamMessage) {
    state.value = STATE_AFTER[message.type]
    if (!('data' in message))
      return
    lastMessageAtMs.value = Date.now()
    read(message)
  }

  /** Forgets everything, so that nothing of one login shows in the next. */
  function reset() {
    cluster.clear()
    state.value = 'connecting'
    lastMessageAtMs.value = null
    hasSnapshot.value = false
  }

  return {
    state,
    lastMessageAtMs,
    hasSnapshot,
    isSilent,
    isStale,
    isUnreadable,
    receive,
    reset,
  }
})
