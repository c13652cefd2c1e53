import { createSharedComposable, useIntervalFn, useNow } from '@vueuse/core'

const TICK_MS = 30_000

/** The time of day, one timer for all rows, so that "today" turns into "overdue" while the page stays open. */
export const useClock = createSharedComposable(() => useNow({
  scheduler: tick => useIntervalFn(tick, TICK_MS),
}))
