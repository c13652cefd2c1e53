import type { DaemonSetRow } from '../../../shared/rows-workload.ts'
import type { DaemonSet } from '../wire.ts'
import { namedRow } from './metadata.ts'

export function projectDaemonSet(daemonSet: DaemonSet): DaemonSetRow {
  const { metadata, status } = daemonSet
  return {
    ...namedRow(daemonSet),
    generation: metadata?.generation ?? 0,
    observedGeneration: status?.observedGeneration ?? 0,
    desired: status?.desiredNumberScheduled ?? 0,
    updated: status?.updatedNumberScheduled ?? 0,
    ready: status?.numberReady ?? 0,
    available: status?.numberAvailable ?? 0,
    unavailable: status?.numberUnavailable ?? 0,
    misscheduled: status?.numberMisscheduled ?? 0,
  }
}
