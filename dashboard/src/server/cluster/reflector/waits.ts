import type { Recovery } from './recovery.ts'
import type { Timings } from './timings.ts'
import { Backoff } from './backoff.ts'

/** The part of a slow wait that is certain. */
const SLOW_SHARE = 0.5

/** How long a reflector waits before it tries again. */
export class Waits {
  readonly #timings: Timings
  readonly #backoff: Backoff
  readonly #slowBackoff: Backoff

  constructor(timings: Timings, random: () => number) {
    const { backoffBaseMs, backoffCapMs, missingRetryMs, missingRetryCapMs } = timings
    this.#timings = timings
    this.#backoff = new Backoff({ baseMs: backoffBaseMs, capMs: backoffCapMs, random })
    this.#slowBackoff = new Backoff({ baseMs: missingRetryMs, capMs: missingRetryCapMs, certainShare: SLOW_SHARE, random })
  }

  afterFault(wait: Recovery['wait']): number {
    if (wait === 'slow')
      return this.#slowBackoff.nextMs()
    const backoffMs = this.#backoff.nextMs()
    return wait === 'backoff'
      ? backoffMs
      : wait.atLeastMs + backoffMs
  }

  /** The end by `timeoutSeconds` is no fault: go on at once. */
  afterEnd(openMs: number): number {
    return openMs >= this.#timings.atOnceMs
      ? 0
      : this.#backoff.nextMs()
  }

  /** There is a right, and the resource. */
  listed(): void {
    this.#slowBackoff.reset()
  }

  /** Only a connection that held makes the next fault the first one again; an event alone proves little. */
  held(openMs: number): void {
    if (openMs >= this.#timings.stableAfterMs)
      this.#backoff.reset()
  }
}
