import { bulkhead, circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, isBrokenCircuitError, isBulkheadRejectedError, wrap } from 'cockatiel'
import { EndpointFault } from './endpoint.ts'

const FAULTS_IN_A_ROW = 3
/** Then one call is let through, and decides. */
const PAUSE_MS = 30_000
/** More messages than that do not wait for the model at the same time: they are answered without it. */
const MOST_AT_ONCE = 16

/** The work was not begun: the endpoint has failed too often of late, or too much is under way. */
export class NotAsked extends Error {
  override name = 'NotAsked'
}

/** Keeps a dead or slow endpoint from holding up every message. */
export interface Guard {
  /** Does the work, or throws `NotAsked`. Only faults and timeouts of the endpoint count against it. */
  run: <T>(work: () => Promise<T>) => Promise<T>
}

const isTimeout = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError'
const isNotBegun = (error: unknown) => error instanceof Error && (isBrokenCircuitError(error) || isBulkheadRejectedError(error))

/** `onPause` is told of each pause as it begins. */
export function createGuard(onPause: (pauseMs: number) => void): Guard {
  const breaker = circuitBreaker(handleWhen(error => error instanceof EndpointFault || isTimeout(error)), {
    halfOpenAfter: PAUSE_MS,
    breaker: new ConsecutiveBreaker(FAULTS_IN_A_ROW),
  })
  breaker.onBreak(() => onPause(PAUSE_MS))
  const both = wrap(bulkhead(MOST_AT_ONCE), breaker)
  return {
    async run(work) {
      // Others would wait for the call that decides.
      if (breaker.state === CircuitState.HalfOpen)
        throw new NotAsked('the endpoint is being tried')
      return both.execute(work).catch((error: unknown) => {
        throw isNotBegun(error) ? new NotAsked((error as Error).message) : error
      })
    },
  }
}
