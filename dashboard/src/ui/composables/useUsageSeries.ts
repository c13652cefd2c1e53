import type { UsageQuery, UsageSeries } from '../../shared/api.ts'
import { useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { ApiError, getUsage } from '../api.ts'

const REFRESH_MS = 30_000
const NOT_FOUND = 404

/** History of one pod, workload, container or node, read again while somebody looks. */
export function useUsageSeries(query: () => UsageQuery) {
  const visibility = useDocumentVisibility()
  const series = shallowRef<UsageSeries | null>(null)
  /** The server's sentence; empty when it did not answer. */
  const error = shallowRef<string | null>(null)
  const isMissing = shallowRef(false)
  let pending = new AbortController()

  async function load() {
    pending.abort()
    pending = new AbortController()
    const { signal } = pending
    try {
      series.value = await getUsage(query(), signal)
      error.value = null
      isMissing.value = false
    }
    catch (cause) {
      if (signal.aborted)
        return
      isMissing.value = cause instanceof ApiError && cause.status === NOT_FOUND
      error.value = cause instanceof ApiError
        ? cause.message
        : ''
    }
  }

  watch(query, () => {
    series.value = null
    error.value = null
    isMissing.value = false
    void load()
  }, { immediate: true })
  useIntervalFn(() => visibility.value === 'visible' && void load(), REFRESH_MS)
  onScopeDispose(() => pending.abort())
  return { series, error, isMissing, load }
}
