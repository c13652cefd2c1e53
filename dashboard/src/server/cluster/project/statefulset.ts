import type { StatefulSetRow } from '../../../shared/rows-workload.ts'
import type { StatefulSet } from '../wire.ts'
import { namedRow } from './metadata.ts'

const DEFAULT_REPLICAS = 1

export function projectStatefulSet(statefulSet: StatefulSet): StatefulSetRow {
  const { metadata, spec, status } = statefulSet
  return {
    ...namedRow(statefulSet),
    generation: metadata?.generation ?? 0,
    observedGeneration: status?.observedGeneration ?? 0,
    desired: spec?.replicas ?? DEFAULT_REPLICAS,
    updated: status?.updatedReplicas ?? 0,
    ready: status?.readyReplicas ?? 0,
    available: status?.availableReplicas ?? 0,
    isUpdating: status?.currentRevision !== status?.updateRevision,
  }
}
