/** Everything that can go wrong between the dashboard and an API server, and what the person at the browser may then expect. */
export interface Fault {
  /** As the end of a sentence: "the rows are right again after ...". */
  title: string
  /** From the fault until the dashboard can know of it; null when rows never become stale. */
  detectedAfterMs: number | null
  /** How long the fault lasts before it ends by itself. */
  lastsMs: number
  /** From its end, or from where the watchdog noticed a silence, until the rows are right again. */
  rightWithinMs: number
}

const IDLE_TIMEOUT_MS = 100_000
const MINUTE_MS = 60_000

const SECOND_MS = 1000
/** A right or a resource that is missing leaves no row that could be stale, so it is asked for with patience. */
const PATIENCE_MS = MINUTE_MS
const RIGHT_WITHIN_MS = 10_000

function fault(title: string, lastsMs = 0, rest: Partial<Fault> = {}): Fault {
  return {
    title,
    lastsMs,
    detectedAfterMs: 0,
    rightWithinMs: RIGHT_WITHIN_MS,
    ...rest,
  }
}

export const FAULTS = {
  expiredEvent: fault('410 as an event of the watch'),
  expiredStatus: fault('410 as the answer to the watch'),
  expiredList: fault('410 in the middle of a list'),
  silent: fault('a connection that stays open and brings nothing', 0, { detectedAfterMs: IDLE_TIMEOUT_MS }),
  cut: fault('a connection that drops in the middle of a line'),
  dropped: fault('all connections dropped at once'),
  tokenRotated: fault('401 because the token was rotated', MINUTE_MS),
  forbidden: fault('403 for a moment', 3 * SECOND_MS),
  forbiddenForLong: fault('minutes of 403', 2 * MINUTE_MS, { rightWithinMs: PATIENCE_MS }),
  notServed: fault('404 for a moment', 3 * SECOND_MS),
  notServedForLong: fault('minutes of 404', 2 * MINUTE_MS, { rightWithinMs: PATIENCE_MS }),
  throttled: fault('429 with Retry-After', MINUTE_MS),
  broken: fault('500', MINUTE_MS),
  closedAtOnce: fault('watches that are closed at once', MINUTE_MS),
  unanswered: fault('requests that nobody answers', MINUTE_MS),
  away: fault('minutes without an API server', 2 * MINUTE_MS),
  tooSlow: fault('a watch that the server ends because its reader is too slow'),
  bookmarksOnly: fault('minutes of bookmarks only', 3 * MINUTE_MS, { detectedAfterMs: null }),
} satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS

/** After the dashboard can know that rows may be out of date. */
export const TOLD_WITHIN_MS = 2000
