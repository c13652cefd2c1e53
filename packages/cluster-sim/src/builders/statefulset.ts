import type { StatefulSet } from '../kinds/scaled.ts'
import type { WorkloadParts } from './workload-parts.ts'
import { partsOf } from './workload-parts.ts'

/** A stateful set with all replicas up to date and available, unless its parts say otherwise. */
export function buildStatefulSet(parts: WorkloadParts<StatefulSet['status']>): StatefulSet {
  const { name, replicas = 1 } = parts
  const { metadata, selector, template } = partsOf(parts)
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata,
    spec: {
      replicas,
      serviceName: name,
      selector,
      template,
    },
    status: {
      observedGeneration: 1,
      replicas,
      readyReplicas: replicas,
      updatedReplicas: replicas,
      availableReplicas: replicas,
      currentRevision: `${name}-1`,
      updateRevision: `${name}-1`,
      ...parts.status,
    },
  }
}
