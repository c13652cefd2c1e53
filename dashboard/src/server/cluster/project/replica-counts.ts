import type { NamedRow, ReplicatedRow } from '../../../shared/rows.ts'
import type { Deployment, StatefulSet } from '../wire.ts'

/** The API server's default, for objects that were read from elsewhere. */
const DEFAULT_REPLICAS = 1

/** How many pods a Deployment or StatefulSet wants, and how many of them are how far. */
export function replicaCounts({ metadata, spec, status }: Deployment | StatefulSet): Omit<ReplicatedRow, keyof NamedRow> {
  return {
    generation: metadata?.generation ?? 0,
    observedGeneration: status?.observedGeneration ?? 0,
    desired: spec?.replicas ?? DEFAULT_REPLICAS,
    updated: status?.updatedReplicas ?? 0,
    ready: status?.readyReplicas ?? 0,
    available: status?.availableReplicas ?? 0,
  }
}
