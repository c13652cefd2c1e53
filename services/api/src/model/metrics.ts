import type { Registry } from '@prometheus-io/client'
import { Counter, Histogram } from '@prometheus-io/client'

/** What came of a message that the model could be asked about. */
export const OUTCOMES = ['proposed', 'nothing', 'refused', 'failed', 'timeout', 'closing', 'not_asked'] as const
export type Outcome = (typeof OUTCOMES)[number]

const BUCKETS_SECONDS = [0.1, 0.25, 0.5, 1, 2, 4, 6, 8, 10]

/** Tells Prometheus of each such message; `durationMs` only where the endpoint was asked. */
export function modelMetrics(registry: Registry): (outcome: Outcome, durationMs?: number) => void {
  const requests = new Counter({
    name: 'model_requests_total',
    help: 'Messages that the model could be asked about, by what came of it',
    labelNames: ['outcome'],
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'model_request_duration_seconds',
    help: 'How long a message waited for the model',
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  })
  // From the start, so that a rate can be taken of the first one.
  OUTCOMES.forEach(outcome => requests.inc({ outcome }, 0))
  return (outcome, durationMs) => {
    requests.inc({ outcome })
    if (durationMs !== undefined)
      durations.observe(durationMs / 1000)
  }
}
