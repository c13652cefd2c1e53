import type { ReplicaSetRow } from '../../../shared/rows.ts'
import type { ReplicaSet } from '../wire.ts'
import { identity, revisionOf } from './metadata.ts'
import { ownerOf } from './owner.ts'

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
    images: Object.fromEntries([...spec?.template?.spec?.initContainers ?? [], ...spec?.template?.spec?.containers ?? []]
      .map(each => [each.name, each.image ?? ''])),
    configChecksums: Object.fromEntries(Object.entries(spec?.template?.metadata?.annotations ?? {})
      .filter(([key]) => key.startsWith('checksum/'))),
    changeCause: metadata?.annotations?.['kubernetes.io/change-cause'] ?? null,
  }
}
