/** Time as the supervisor sees it; specs bring their own. */
export interface Clock {
  now: () => Date
  /** Runs something later; the function returned calls it off. */
  after: (delayMs: number, run: () => void) => () => void
}

export const systemClock: Clock = {
  now: () => new Date(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}

/** Kubernetes times have whole seconds. */
export function timestamp(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
