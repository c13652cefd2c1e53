import type { Planned } from './mix.ts'
import { percentile } from './percentiles.ts'

const MOST_EXAMPLES = 20
const DIGITS = 1

/** What became of one request; `reason` is undefined when it was answered well. */
export interface Outcome {
  planned: Planned
  startedAt: Date
  /** Since the time at which it should have started. */
  latencyMs: number
  reason: string | undefined
}

/** A request that stands out. */
export interface Example { what: string, at: string, afterMs: number, reason?: string }

/** What a generator prints when it ends. */
export interface LoadReport {
  name: string
  requests: number
  failed: number
  reasons: Record<string, number>
  examples: Example[]
  p50Ms: number
  p99Ms: number
  p999Ms: number
  slowest: Example | undefined
}

const rounded = (value: number): number => Number(value.toFixed(DIGITS))

function example({ planned, startedAt, latencyMs, reason }: Outcome): Example {
  const connection = planned.isKeptAlive ? 'kept connection' : 'own connection'
  return {
    what: `${planned.method} ${planned.target}${planned.path} (${connection})`,
    at: startedAt.toISOString(),
    afterMs: rounded(latencyMs),
    ...reason !== undefined && { reason },
  }
}

function countBy(reasons: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const reason of reasons)
    counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/** Sums up all outcomes; failed requests count in the times too. */
export function reportOf(name: string, outcomes: Outcome[]): LoadReport {
  const failures = outcomes.filter(({ reason }) => reason !== undefined)
  const bySpeed = outcomes.toSorted((one, other) => one.latencyMs - other.latencyMs)
  const latencies = bySpeed.map(({ latencyMs }) => latencyMs)
  const slowest = bySpeed.at(-1)
  return {
    name,
    requests: outcomes.length,
    failed: failures.length,
    reasons: countBy(failures.map(({ reason }) => reason!)),
    examples: failures.slice(0, MOST_EXAMPLES).map(example),
    p50Ms: rounded(percentile(latencies, 0.5)),
    p99Ms: rounded(percentile(latencies, 0.99)),
    p999Ms: rounded(percentile(latencies, 0.999)),
    slowest: slowest && example(slowest),
  }
}
