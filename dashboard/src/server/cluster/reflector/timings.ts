/** The patience of a reflector. */
export interface Timings {
  /** The server is asked to end each watch after this time plus up to the jitter. */
  watchSeconds: number
  watchJitterSeconds: number
  /** How long past that time the server may take to do so. */
  graceMs: number
  /** Until the head of the answer to a watch. */
  connectTimeoutMs: number
  /** Bookmarks come about each minute; a connection that is silent for longer is dead. */
  idleTimeoutMs: number
  backoffBaseMs: number
  backoffCapMs: number
  /** A connection that lasted so long makes the next fault the first one again. */
  stableAfterMs: number
  /** While a right is missing. */
  deniedRetryMs: number
  /** A watch that ends sooner and without an event was closed at once. */
  atOnceMs: number
  /** So many of them within the window mean that the version is stale although no 410 was sent: list again. */
  closesAtOnce: number
  closesWindowMs: number
}

export const DEFAULT_TIMINGS: Timings = {
  watchSeconds: 240,
  watchJitterSeconds: 60,
  graceMs: 15_000,
  connectTimeoutMs: 15_000,
  idleTimeoutMs: 100_000,
  backoffBaseMs: 500,
  backoffCapMs: 30_000,
  stableAfterMs: 5000,
  deniedRetryMs: 60_000,
  atOnceMs: 1000,
  closesAtOnce: 3,
  closesWindowMs: 10_000,
}
