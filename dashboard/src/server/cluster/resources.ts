import type { Resource, RowsByResource } from '../../shared/rows.ts'
import type { DaemonSet, Deployment, EndpointSlice, Event, HorizontalPodAutoscaler, Job, KubernetesObject, Node, Pod, PodDisruptionBudget, ReplicaSet, Service, StatefulSet } from './wire.ts'
import { projectDaemonSet } from './project/daemonset.ts'
import { projectDeployment } from './project/deployment.ts'
import { projectEndpointSlice } from './project/endpoint-slice.ts'
import { projectEvent } from './project/event.ts'
import { projectHorizontalPodAutoscaler } from './project/horizontal-pod-autoscaler.ts'
import { projectJob } from './project/job.ts'
import { projectNode } from './project/node.ts'
import { projectPodDisruptionBudget } from './project/pod-disruption-budget.ts'
import { projectPod } from './project/pod.ts'
import { projectReplicaSet } from './project/replicaset.ts'
import { projectService } from './project/service.ts'
import { projectStatefulSet } from './project/statefulset.ts'

interface ObjectsByResource {
  pods: Pod
  deployments: Deployment
  replicasets: ReplicaSet
  nodes: Node
  events: Event
  statefulsets: StatefulSet
  daemonsets: DaemonSet
  jobs: Job
  horizontalpodautoscalers: HorizontalPodAutoscaler
  poddisruptionbudgets: PodDisruptionBudget
  services: Service
  endpointslices: EndpointSlice
}

/** How a resource is read and what becomes of its objects. */
export interface ResourceDefinition<Item extends KubernetesObject, Row> {
  /** Empty for the core group. */
  group: string
  /** Served by every Kubernetes since 1.23, so a server two minors older or newer than ours has it. */
  version: string
  isNamespaced: boolean
  project: (item: Item) => Row
}

function namespaced<Item extends KubernetesObject, Row>(groupVersion: string, project: (item: Item) => Row): ResourceDefinition<Item, Row> {
  const [version = '', group = ''] = groupVersion.split('/').toReversed()
  return {
    group,
    version,
    isNamespaced: true,
    project,
  }
}

export const DEFINITIONS: { [R in Resource]: ResourceDefinition<ObjectsByResource[R], RowsByResource[R]> } = {
  pods: namespaced('v1', projectPod),
  deployments: namespaced('apps/v1', projectDeployment),
  replicasets: namespaced('apps/v1', projectReplicaSet),
  nodes: { ...namespaced('v1', projectNode), isNamespaced: false },
  events: namespaced('v1', projectEvent),
  statefulsets: namespaced('apps/v1', projectStatefulSet),
  daemonsets: namespaced('apps/v1', projectDaemonSet),
  jobs: namespaced('batch/v1', projectJob),
  horizontalpodautoscalers: namespaced('autoscaling/v2', projectHorizontalPodAutoscaler),
  poddisruptionbudgets: namespaced('policy/v1', projectPodDisruptionBudget),
  services: namespaced('v1', projectService),
  endpointslices: namespaced('discovery.k8s.io/v1', projectEndpointSlice),
}

/** The collection's path: in one namespace, or with null over all. */
export function pathOf(resource: Resource, namespace: string | null): string {
  const definition = DEFINITIONS[resource]
  return collectionPath(resource, definition, definition.isNamespaced
    ? namespace
    : null)
}

/** Of what is not watched: a StatefulSet or DaemonSet has ten of them, each with a whole pod template. */
export function controllerRevisionsPath(namespace: string): string {
  return collectionPath('controllerrevisions', { group: 'apps', version: 'v1' }, namespace)
}

function collectionPath(plural: string, { group, version }: { group: string, version: string }, namespace: string | null): string {
  const prefix = group === ''
    ? `/api/${version}`
    : `/apis/${group}/${version}`
  return namespace === null
    ? `${prefix}/${plural}`
    : `${prefix}/namespaces/${namespace}/${plural}`
}
