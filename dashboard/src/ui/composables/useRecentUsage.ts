import type { RecentUsage } from '../../shared/api.ts'
import { createSharedComposable, useDebounceFn, useDocumentVisibility, useIntervalFn } from '@vueuse/core'
import { onScopeDispose, shallowReactive, watchEffect } from 'vue'
import { MAX_RECENT_PODS } from '../../shared/api.ts'
import { getRecentUsage } from '../api.ts'

export type RecentSeries = RecentUsage['pods'][string]

/** Rows that fly past while somebody scrolls ask for nothing. */
const SETTLE_MS = 150
const REFRESH_MS = 30_000

/** The last hour of the pods on the screen: cells say which those are, and one request fetches them all. */
const useSharedUsage = createSharedComposable(() => {
  const visibility = useDocumentVisibility()
  const series = shallowReactive(new Map<string, RecentSeries>())
  const wanted = new Map<string, number>()
  const abort = new AbortController()

  async function load(uids: string[]) {
    if (uids.length === 0)
      return
    const answer = await getRecentUsage(uids.slice(0, MAX_RECENT_PODS), abort.signal).catch(() => null)
    for (const [uid, found] of Object.entries(answer?.pods ?? {}))
      series.set(uid, found)
  }

  const loadMissing = useDebounceFn(() => load([...wanted.keys()].filter(uid => !series.has(uid))), SETTLE_MS)

  function refresh() {
    for (const uid of series.keys()) {
      if (!wanted.has(uid))
        series.delete(uid)
    }
    void load([...wanted.keys()])
  }

  function want(uid: string) {
    wanted.set(uid, (wanted.get(uid) ?? 0) + 1)
    if (!series.has(uid))
      void loadMissing()
  }

  function release(uid: string) {
    const others = (wanted.get(uid) ?? 1) - 1
    if (others > 0)
      wanted.set(uid, others)
    else
      wanted.delete(uid)
  }

  useIntervalFn(() => visibility.value === 'visible' && refresh(), REFRESH_MS)
  onScopeDispose(() => abort.abort())
  return { series, want, release }
})

/** The last hour of one pod, once it was fetched; null before, and where nothing was measured. */
export function useRecentUsage(uid: () => string): () => RecentSeries | null {
  const { series, want, release } = useSharedUsage()
  watchEffect((onCleanup) => {
    const wanted = uid()
    want(wanted)
    onCleanup(() => release(wanted))
  })
  return () => series.get(uid()) ?? null
}
