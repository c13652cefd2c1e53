import type { Clock } from './clock.ts'

/** Calls `onSilence` when nothing fed it for a time: a dead connection looks like a quiet one until somebody counts. */
export class Watchdog {
  readonly #clock: Clock
  readonly #onSilence: (silentMs: number) => void
  #cancel: () => void = () => {}

  constructor(clock: Clock, onSilence: (silentMs: number) => void) {
    this.#clock = clock
    this.#onSilence = onSilence
  }

  /** Starts to count anew. */
  feed(timeoutMs: number): void {
    this.#cancel()
    this.#cancel = this.#clock.after(timeoutMs, () => this.#onSilence(timeoutMs))
  }

  stop(): void {
    this.#cancel()
  }
}
