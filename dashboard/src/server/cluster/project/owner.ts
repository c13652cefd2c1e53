import type { WorkloadRef } from '../../../shared/rows.ts'
import type { Metadata } from '../wire.ts'

/** The controller of an object, as it says itself. */
export function ownerOf(metadata: Metadata | undefined): WorkloadRef | null {
  const owner = metadata?.ownerReferences?.find(each => each.controller) ?? metadata?.ownerReferences?.[0]
  return owner
    ? { kind: owner.kind, name: owner.name }
    : null
}

/**
 * The workload that a person knows: for a pod of a Deployment its ReplicaSet's name without the hash that the
 * Deployment controller appended, so that no look-up is needed; for others the owner itself.
 */
export function workloadOf(metadata: Metadata | undefined): WorkloadRef | null {
  const owner = ownerOf(metadata)
  const hash = metadata?.labels?.['pod-template-hash']
  if (owner?.kind !== 'ReplicaSet' || !hash || !owner.name.endsWith(`-${hash}`))
    return owner
  return {
    kind: 'Deployment',
    name: owner.name.slice(0, -hash.length - 1),
  }
}
