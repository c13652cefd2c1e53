import type { Clock } from '../cluster/reflector/clock.ts'

interface Timer {
  dueMs: number
  fire: () => void
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #nowMs: number
  /** What `setBack` took off. */
  #setBackMs = 0
  readonly #timers = new Set<Timer>()

  constructor(startIso = '2026-01-01T10:00:00.000Z') {
    this.#nowMs = Date.parse(startIso)
  }

  now = (): number => this.#nowMs - this.#setBackMs

  elapsed = (): number => this.#nowMs

  after = (delayMs: number, callback: () => void): () => void => {
    const timer = { dueMs: this.#nowMs + delayMs, fire: callback }
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  delay = (delayMs: number, signal: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const done = new AbortController()
    const cancel = this.after(delayMs, () => {
      done.abort()
      resolve()
    })
    signal.addEventListener('abort', () => {
      cancel()
      reject(signal.reason)
    }, { once: true, signal: done.signal })
  })

  /** As when somebody corrects the machine's time; timers do not mind. */
  setBack(byMs: number): void {
    this.#setBackMs += byMs
  }

  /** How long until each timer fires, the next one first. */
  get pendingMs(): number[] {
    return [...this.#timers].map(each => each.dueMs - this.#nowMs).toSorted((a, b) => a - b)
  }

  /** Fires what is due on the way, in order. */
  advance(byMs: number): void {
    const endMs = this.#nowMs + byMs
    while (true) {
      const [next] = [...this.#timers].filter(each => each.dueMs <= endMs).toSorted((a, b) => a.dueMs - b.dueMs)
      if (!next)
        break
      this.#timers.delete(next)
      this.#nowMs = next.dueMs
      next.fire()
    }
    this.#nowMs = endMs
  }
}
