export interface BackoffOptions {
  baseMs: number
  capMs: number
  /** 0 (included) to 1 (excluded). */
  random: () => number
}

/** Exponential delays with full jitter: many clients that lost the same server do not come back at the same moment. */
export class Backoff {
  readonly #options: BackoffOptions
  #failures = 0

  constructor(options: BackoffOptions) {
    this.#options = options
  }

  nextMs(): number {
    const { baseMs, capMs, random } = this.#options
    const ceilingMs = Math.min(capMs, baseMs * 2 ** this.#failures)
    this.#failures += 1
    return random() * ceilingMs
  }

  reset(): void {
    this.#failures = 0
  }
}
