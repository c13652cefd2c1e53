/** Counts watches that were closed at once, and tells when they are too many in too short a time. */
export class CloseCounter {
  readonly #limit: number
  readonly #windowMs: number
  #closedAtMs: number[] = []

  constructor(limit: number, windowMs: number) {
    this.#limit = limit
    this.#windowMs = windowMs
  }

  /** True when this close reaches the limit; counting then starts anew. */
  isTooMany(nowMs: number): boolean {
    this.#closedAtMs = [...this.#closedAtMs.filter(each => nowMs - each < this.#windowMs), nowMs]
    if (this.#closedAtMs.length < this.#limit)
      return false
    this.reset()
    return true
  }

  reset(): void {
    this.#closedAtMs = []
  }
}
