export type Phase = 'starting' | 'ready' | 'draining'

/** Where the process stands between its start and its end. */
export interface Lifecycle {
  readonly phase: Phase
  /** The store is open: requests can be answered. */
  markReady: () => void
  /** The process is about to end: still answers, but takes no new clients. */
  startDraining: () => void
}

export function createLifecycle(): Lifecycle {
  let phase: Phase = 'starting'
  return {
    get phase() {
      return phase
    },
    markReady() {
      if (phase === 'starting')
        phase = 'ready'
    },
    startDraining() {
      phase = 'draining'
    },
  }
}
