import type { Resource } from '../../shared/rows.ts'
import type { MetricsStatus, ResourceStatus, ResourceStatuses } from '../../shared/stream.ts'
import type { View } from '../access/view.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import { RESOURCES } from '../../shared/rows.ts'

/** The status of a resource as one person has to read it: without a right to any of its rows, it is denied. */
export function statusFor(state: ClusterState, resource: Resource, view: View): ResourceStatus {
  const status = state.status[resource]
  return status.access !== 'granted' || view.seesAny(resource)
    ? status
    : {
        synced: false,
        lastEventAt: null,
        staleSince: null,
        access: 'denied',
        lastError: `your token may not list ${resource}`,
      }
}

export function statusesFor(state: ClusterState, view: View): ResourceStatuses {
  return Object.fromEntries(RESOURCES.map(resource => [resource, statusFor(state, resource, view)])) as ResourceStatuses
}

/** The same of usage, which is a resource of its own. */
export function metricsFor({ metrics }: ClusterState, view: View): MetricsStatus {
  return view.seesAny('podMetrics')
    ? metrics
    : {
        ...metrics,
        available: false,
        lastSampleAt: null,
        lastError: 'your token may not list pods.metrics.k8s.io',
      }
}
