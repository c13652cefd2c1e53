export interface BackoffOptions {
  baseMs: number
  capMs: number
  /** The part of each delay that is certain; the rest is chance. 0 is full jitter. */
  certainShare?: number
  /** 0 (included) to 1 (excluded). */
  random: () => number
}

/** Exponential delays with jitter: many clients that lost the same server do not come back at the same moment. */
export class Backoff {
  readonly #options: BackoffOptions
  #failures = 0

  constructor(options: BackoffOptions) {
    this.#options = options
  }

  nextMs(): number {
    const { baseMs, capMs, random, certainShare = 0 } = this.#options
    const ceilingMs = Math.min(capMs, baseMs * 2 ** this.#failures)
    this.#failures += 1
    return ceilingMs * (certainShare + random() * (1 - certainShare))
  }

  reset(): void {
    this.#failures = 0
  }
}
