import { setTimeout as delay } from 'node:timers/promises'

/** Time as an argument, so that tests move it instead of waiting. */
export interface Clock {
  /** Epoch milliseconds: for what people read. It jumps when somebody sets the machine's time. */
  now: () => number
  /** Milliseconds that only ever grow: for durations. */
  elapsed: () => number
  /** Resolves later; rejects when the signal aborts. */
  delay: (delayMs: number, signal: AbortSignal) => Promise<void>
  /** Calls once later; the answer cancels it. */
  after: (delayMs: number, callback: () => void) => () => void
}

export const systemClock: Clock = {
  now: Date.now,
  elapsed: () => performance.now(),
  delay: (delayMs, signal) => delay(delayMs, undefined, { signal }),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
}
