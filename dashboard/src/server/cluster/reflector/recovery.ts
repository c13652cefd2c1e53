import type { ResourceStatus } from '../../../shared/stream.ts'
import { ApiError } from '../connection/api-error.ts'
import { describeFault } from '../connection/fault-words.ts'

/** What to do after a fault, apart from waiting and trying again. */
export interface Recovery {
  /** False when the rows may miss changes that a watch from the last version cannot bring: list again. */
  canResume: boolean
  /** How long to wait; 'backoff' grows from fault to fault, 'slow' waits for someone to grant a right or add the resource. */
  wait: 'backoff' | 'slow' | { atLeastMs: number }
  /** Whether the API server gives us this resource at all. */
  access: Exclude<ResourceStatus['access'], 'out-of-scope'>
  /** For people. */
  message: string
}

/** Longer waits than this are not obeyed: the rows would be stale for too long. */
const LONGEST_RETRY_AFTER_MS = 5000

/** Decides by the kind of fault; connection faults are the default case. */
export function recoverFrom(error: unknown): Recovery {
  const message = describeFault(error)
  const resume: Recovery = {
    canResume: true,
    wait: 'backoff',
    access: 'granted',
    message,
  }
  if (error instanceof SyntaxError)
    return { ...resume, canResume: false, message: 'the API server sent an event that cannot be read' }
  if (!(error instanceof ApiError))
    return resume
  switch (error.status) {
    case 401: return { ...resume, message: `the API server does not accept our token: ${message}` }
    case 403: return {
      ...resume,
      canResume: false,
      wait: 'slow',
      access: 'denied',
    }
    case 404: return {
      ...resume,
      canResume: false,
      wait: 'slow',
      access: 'not-served',
      message: `the API server does not serve this resource: ${message}`,
    }
    case 410: return { ...resume, canResume: false, message: `the version we watched is too old, listing again: ${message}` }
  }
  return error.retryAfterMs === null
    ? resume
    : {
        ...resume,
        wait: {
          atLeastMs: Math.min(error.retryAfterMs, LONGEST_RETRY_AFTER_MS),
        },
      }
}
