import type { Viewer } from './viewer.ts'
import { TooManyOwnStreams, TooManyStreams } from '../errors.ts'

export interface StreamLimits {
  /** Streams of one session: its tabs share one, those of a browser without shared workers hold one each. */
  perSession: number
  inAll: number
}

export const STREAM_LIMITS: StreamLimits = { perSession: 8, inAll: 200 }

/** Counts streams from the moment one is asked for, so that a burst cannot pass while rights are still being read. */
export class StreamSlots {
  readonly #limits: StreamLimits
  readonly #held = new Map<Viewer, number>()
  #total = 0

  constructor(limits: StreamLimits) {
    this.#limits = limits
  }

  /** The answer gives the slot back; without a login there are no sessions, and only the number in all counts. */
  take(viewer: Viewer): () => void {
    const held = this.#held.get(viewer) ?? 0
    if (viewer.user !== null && held >= this.#limits.perSession)
      throw TooManyOwnStreams(this.#limits.perSession)
    if (this.#total >= this.#limits.inAll)
      throw TooManyStreams(this.#limits.inAll)
    this.#count(viewer, 1)
    let isHeld = true
    return () => {
      if (isHeld)
        this.#count(viewer, -1)
      isHeld = false
    }
  }

  #count(viewer: Viewer, by: 1 | -1): void {
    this.#total += by
    const held = (this.#held.get(viewer) ?? 0) + by
    if (held === 0)
      this.#held.delete(viewer)
    else
      this.#held.set(viewer, held)
  }
}
