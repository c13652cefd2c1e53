import type { StatefulSetRow } from '../../../shared/rows-workload.ts'
import type { StatefulSet } from '../wire.ts'
import { namedRow } from './metadata.ts'
import { replicaCounts } from './replica-counts.ts'

export function projectStatefulSet(statefulSet: StatefulSet): StatefulSetRow {
  const { status } = statefulSet
  return {
    ...namedRow(statefulSet),
    ...replicaCounts(statefulSet),
    isUpdating: status?.currentRevision !== status?.updateRevision,
  }
}
