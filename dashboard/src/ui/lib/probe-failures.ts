import type { ProbeRow } from '../../shared/api.ts'
import type { EventRow } from '../../shared/rows.ts'

export interface ProbeFailure {
  message: string
  count: number
  lastAt: string
}

const UNHEALTHY = 'Unhealthy'

/** What the kubelet last said about a probe that failed; null when no event is left of it. */
export function lastProbeFailure({ kind, container }: Pick<ProbeRow, 'kind' | 'container'>, events: readonly EventRow[]): ProbeFailure | null {
  const opening = `${kind} probe `
  const newest = events
    .filter(event => event.reason === UNHEALTHY && (event.container ?? container) === container && event.message.toLowerCase().startsWith(opening))
    .toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))
    .at(0)
  return newest
    ? {
        message: newest.message.slice(opening.length).replace(/^(?:failed|errored)(?: and resulted in unknown state)?: /, ''),
        count: newest.count,
        lastAt: newest.lastAt,
      }
    : null
}
