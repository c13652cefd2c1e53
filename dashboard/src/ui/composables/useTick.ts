import type { Ref } from 'vue'
import { createSharedComposable, useIntervalFn } from '@vueuse/core'
import { ref } from 'vue'

const TICK_MS = 1000

/** The present in epoch milliseconds, moved once a second by one timer for the whole page. */
export const useTick: () => Readonly<Ref<number>> = createSharedComposable(() => {
  const nowMs = ref(Date.now())
  useIntervalFn(() => nowMs.value = Date.now(), TICK_MS)
  return nowMs
})
