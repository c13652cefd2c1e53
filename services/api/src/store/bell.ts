/** Wakes those who wait for changes; it says that something may have changed, not what. */
export interface Bell {
  /** How often it has rung. */
  readonly rings: number
  ring: () => void
  /** Resolves once it has rung more than `heard` times, the time is over, or the signal is aborted. */
  wait: (heard: number, timeoutMs: number, signal: AbortSignal) => Promise<void>
}

export function createBell(): Bell {
  const sleepers = new Set<() => void>()
  let rings = 0
  return {
    get rings() {
      return rings
    },
    ring() {
      rings += 1
      for (const wake of [...sleepers])
        wake()
    },
    wait: (heard, timeoutMs, signal) => new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined
      const wake = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        sleepers.delete(wake)
        resolve()
      }
      timer = setTimeout(wake, timeoutMs)
      signal.addEventListener('abort', wake)
      sleepers.add(wake)
      if (rings > heard || signal.aborted)
        wake()
    }),
  }
}
