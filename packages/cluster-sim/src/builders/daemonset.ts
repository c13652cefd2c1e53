import type { DaemonSet } from '../kinds/scaled.ts'
import type { WorkloadParts } from './workload-parts.ts'
import { partsOf } from './workload-parts.ts'

/** A daemon set with a ready pod on each node that it wants (`replicas` of them), unless its parts say otherwise. */
export function buildDaemonSet(parts: WorkloadParts<DaemonSet['status']>): DaemonSet {
  const { replicas: nodes = 1 } = parts
  const { metadata, selector, template } = partsOf(parts)
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: { selector, template },
    status: {
      observedGeneration: 1,
      desiredNumberScheduled: nodes,
      currentNumberScheduled: nodes,
      updatedNumberScheduled: nodes,
      numberMisscheduled: 0,
      numberReady: nodes,
      numberAvailable: nodes,
      ...parts.status,
    },
  }
}
