import type { ReplicaSetRow } from '../../../shared/rows.ts'
import type { ReplicaSet } from '../wire.ts'
import { changeCauseOf, identity, revisionOf } from './metadata.ts'
import { ownerOf } from './owner.ts'
import { templateFacts } from './pod-template.ts'

const DEFAULT_REPLICAS = 1

export function projectReplicaSet(replicaSet: ReplicaSet): ReplicaSetRow {
  const { metadata, spec, status } = replicaSet
  const owner = ownerOf(metadata)
  return {
    ...identity(replicaSet),
    deployment: owner?.kind === 'Deployment'
      ? owner.name
      : null,
    revision: revisionOf(metadata),
    desired: spec?.replicas ?? DEFAULT_REPLICAS,
    ready: status?.readyReplicas ?? 0,
    available: status?.availableReplicas ?? 0,
    ...templateFacts(spec?.template),
    changeCause: changeCauseOf(metadata),
  }
}
