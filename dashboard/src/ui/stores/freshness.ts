import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useMessages } from '../i18n/messages.ts'
import { describeFreshness } from '../lib/freshness.ts'
import { useClusterStore } from './cluster.ts'
import { useConnectionStore } from './connection.ts'

/** How far the rows on the screen can be trusted; derived only. */
export const useFreshnessStore = defineStore('freshness', () => {
  const cluster = useClusterStore()
  const connection = useConnectionStore()
  const messages = useMessages()
  const freshness = computed(() => describeFreshness({ connection, status: cluster.status, metrics: cluster.metrics }, messages.value.freshness))
  return { freshness }
})
