import type { PodDetails, PodQuery } from '../../shared/api.ts'
import { useThrottleFn } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { ApiError, getPod } from '../api.ts'

/** A pod that crashes changes many times a second. */
const AT_MOST_EACH_MS = 2000

/** What the row of a pod leaves out, read again whenever the row changes. */
export function usePodDetails(query: () => PodQuery, row: () => unknown) {
  const details = shallowRef<PodDetails | null>(null)
  /** Empty when the server did not even answer. */
  const error = shallowRef<string | null>(null)
  let pending = new AbortController()

  async function load() {
    pending.abort()
    pending = new AbortController()
    const { signal } = pending
    try {
      details.value = await getPod(query(), signal)
      error.value = null
    }
    catch (cause) {
      if (!signal.aborted)
        error.value = cause instanceof ApiError ? cause.message : ''
    }
  }

  const loadSoon = useThrottleFn(load, AT_MOST_EACH_MS, true)
  watch(row, now => now && void loadSoon(), { immediate: true })
  onScopeDispose(() => pending.abort())
  return { details, error, load }
}
