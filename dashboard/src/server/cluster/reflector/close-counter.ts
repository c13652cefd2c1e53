/** Counts watches that were closed at once, one after the other, and tells when they are too many. */
export class CloseCounter {
  readonly #limit: number
  #count = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** True when this close reaches the limit; counting then starts anew. */
  isTooMany(): boolean {
    this.#count += 1
    if (this.#count < this.#limit)
      return false
    this.reset()
    return true
  }

  /** A watch held, or brought something. */
  reset(): void {
    this.#count = 0
  }
}
