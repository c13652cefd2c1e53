const BASE_MS = 10_000
const CAP_MS = 300_000

/**
 * How long a kubelet waits before it starts an ended container again: not at all the first time,
 * then 10 s, doubled each time up to 5 minutes, and forgotten once the container ran twice that long.
 */
export class BackOff {
  #nextMs = 0
  #lastStartMs = Number.NEGATIVE_INFINITY

  /** To be asked once for every end of the container. */
  delayMs(now: Date): number {
    if (now.getTime() - this.#lastStartMs > 2 * CAP_MS)
      this.#nextMs = 0
    const delayMs = this.#nextMs
    this.#nextMs = Math.min(Math.max(delayMs * 2, BASE_MS), CAP_MS)
    this.#lastStartMs = now.getTime() + delayMs
    return delayMs
  }
}
