import type { PodRow, ReplicaSetRow, WorkloadRef } from '../../shared/rows.ts'

export interface Owner extends WorkloadRef {
  /** Of a ReplicaSet whose row is known. */
  revision: number | null
}

/** From the pod's own owner upwards, such as ReplicaSet and Deployment. */
export function ownerChain({ namespace, owner, workload }: PodRow, replicaSets: Iterable<ReplicaSetRow>): Owner[] {
  if (owner === null)
    return []
  const replicaSet = owner.kind === 'ReplicaSet'
    ? [...replicaSets].find(each => each.namespace === namespace && each.name === owner.name)
    : undefined
  const isSame = workload === null || (workload.kind === owner.kind && workload.name === owner.name)
  return [
    { ...owner, revision: replicaSet?.revision || null },
    ...isSame ? [] : [{ ...workload, revision: null }],
  ]
}
