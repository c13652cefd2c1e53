import type { StreamListener } from './messages.ts'

const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 30_000
/** Long enough to switch tabs and come back without a new snapshot. */
export const PAUSE_AFTER_HIDDEN_MS = 30_000

export interface ManagedStream {
  /** Opens the stream anew, so that a fresh snapshot arrives. */
  restart: () => void
  resume: () => void
  pauseSoon: () => void
  stop: () => void
}

/**
 * One event stream that survives refusals and sleeps while nobody looks.
 * The browser itself reconnects after an interruption; it gives up after a refusal, so that case is retried here.
 */
export function createManagedStream(open: (listener: StreamListener) => () => void, emit: StreamListener): ManagedStream {
  let close: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryMs = FIRST_RETRY_MS

  function stop() {
    clearTimeout(timer)
    close?.()
    close = null
  }

  function restart() {
    stop()
    close = open((message) => {
      emit(message)
      if (message.type === 'snapshot')
        retryMs = FIRST_RETRY_MS
      if (message.type === 'refused')
        retry()
    })
  }

  function retry() {
    stop()
    timer = setTimeout(restart, retryMs * (0.5 + Math.random() / 2))
    retryMs = Math.min(LONGEST_RETRY_MS, retryMs * 2)
  }

  function resume() {
    if (close)
      clearTimeout(timer)
    else
      restart()
  }

  function pause() {
    stop()
    emit({ type: 'paused' })
  }

  function pauseSoon() {
    clearTimeout(timer)
    timer = setTimeout(pause, PAUSE_AFTER_HIDDEN_MS)
  }

  return { restart, resume, pauseSoon, stop }
}
