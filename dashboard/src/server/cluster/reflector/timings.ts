/** The patience of a reflector. */
export interface Timings {
  /** The server is asked to end each watch after this time plus up to the jitter. */
  watchSeconds: number
  watchJitterSeconds: number
  /** How long past that time the server may take to do so. */
  graceMs: number
  /** Until the head of the answer to a watch, and for each page of a list. */
  answerTimeoutMs: number
  /** Bookmarks come about each minute; a connection that is silent for longer is dead. */
  idleTimeoutMs: number
  backoffBaseMs: number
  /** A server that comes back is found after this wait and one attempt without an answer, so that no row stays stale for more than 10 s. */
  backoffCapMs: number
  /** A connection that lasted so long makes the next fault the first one again. */
  stableAfterMs: number
  /** While a right or the whole resource is missing: soon at first, for servers that start, then patiently. */
  missingRetryMs: number
  missingRetryCapMs: number
  /** A watch that ends sooner and without an event was closed at once; one that lasts longer works. */
  atOnceMs: number
  /** So many of them in a row mean that the version is stale although no 410 was sent: list again. */
  closesAtOnce: number
}

export const DEFAULT_TIMINGS: Timings = {
  watchSeconds: 240,
  watchJitterSeconds: 60,
  graceMs: 15_000,
  answerTimeoutMs: 5000,
  idleTimeoutMs: 100_000,
  backoffBaseMs: 500,
  backoffCapMs: 3000,
  stableAfterMs: 5000,
  missingRetryMs: 5000,
  missingRetryCapMs: 60_000,
  atOnceMs: 1000,
  closesAtOnce: 3,
}
