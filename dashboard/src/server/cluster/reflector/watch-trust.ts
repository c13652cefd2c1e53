import type { Clock } from './clock.ts'

/**
 * Tells a watch that works from one that is accepted and closed at once: it counts as working when it has brought an event,
 * or when it has stayed open for a while.
 */
export class WatchTrust {
  readonly #clock: Clock
  readonly #trustAfterMs: number
  readonly #onTrusted: () => void
  #openedAt: number | null = null
  #eventCount = 0
  #cancel: () => void = () => {}

  constructor(clock: Clock, trustAfterMs: number, onTrusted: () => void) {
    this.#clock = clock
    this.#trustAfterMs = trustAfterMs
    this.#onTrusted = onTrusted
  }

  /** How long the watch was or is open; 0 when it never was. */
  get openMs(): number {
    return this.#openedAt === null
      ? 0
      : this.#clock.elapsed() - this.#openedAt
  }

  get eventCount(): number {
    return this.#eventCount
  }

  opened(): void {
    this.#openedAt = this.#clock.elapsed()
    this.#cancel = this.#clock.after(this.#trustAfterMs, this.#onTrusted)
  }

  heard(events: number): void {
    this.#eventCount += events
    this.#cancel()
    if (events > 0)
      this.#onTrusted()
  }

  ended(): void {
    this.#cancel()
  }
}
