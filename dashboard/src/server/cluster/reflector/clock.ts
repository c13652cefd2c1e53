import { setTimeout as delay } from 'node:timers/promises'

/** Time as an argument, so that tests move it instead of waiting. */
export interface Clock {
  /** Epoch milliseconds. */
  now: () => number
  /** Resolves later; rejects when the signal aborts. */
  delay: (delayMs: number, signal: AbortSignal) => Promise<void>
  /** Calls once later; the answer cancels it. */
  after: (delayMs: number, callback: () => void) => () => void
}

export const systemClock: Clock = {
  now: Date.now,
  delay: (delayMs, signal) => delay(delayMs, undefined, { signal }),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
}
