import type { Right } from '../../shared/rights.ts'
import { useThrottleFn } from '@vueuse/core'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { ApiError } from '../api.ts'

/** What changes many times a second is read less often. */
const AT_MOST_EACH_MS = 2000

/** Something that the server gives on request, read again whenever `cause` changes to something that is not empty. */
export function useReadAgain<Answer>(read: (signal: AbortSignal) => Promise<Answer>, cause: () => unknown) {
  const answer = shallowRef<Answer | null>(null)
  /** Empty when the server did not even answer. */
  const error = shallowRef<string | null>(null)
  /** That somebody lacks, where this is the reason. */
  const missingRights = shallowRef<readonly Right[]>([])
  let pending = new AbortController()

  async function load() {
    pending.abort()
    pending = new AbortController()
    const { signal } = pending
    try {
      answer.value = await read(signal)
      error.value = null
      missingRights.value = []
    }
    catch (reason) {
      if (signal.aborted)
        return
      error.value = reason instanceof ApiError ? reason.message : ''
      missingRights.value = reason instanceof ApiError ? reason.missingRights : []
    }
  }

  const loadSoon = useThrottleFn(load, AT_MOST_EACH_MS, true)
  watch(cause, now => now && void loadSoon(), { immediate: true })
  onScopeDispose(() => pending.abort())
  return { answer, error, missingRights, load }
}
