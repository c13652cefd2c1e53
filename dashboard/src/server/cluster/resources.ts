import type { Resource, RowsByResource } from '../../shared/rows.ts'
import type { Deployment, Event, KubernetesObject, Node, Pod, ReplicaSet } from './wire.ts'
import { projectDeployment } from './project/deployment.ts'
import { projectEvent } from './project/event.ts'
import { projectNode } from './project/node.ts'
import { projectPod } from './project/pod.ts'
import { projectReplicaSet } from './project/replicaset.ts'

interface ObjectsByResource {
  pods: Pod
  deployments: Deployment
  replicasets: ReplicaSet
  nodes: Node
  events: Event
}

/** How a resource is read and what becomes of its objects. */
export interface ResourceDefinition<Item extends KubernetesObject, Row> {
  /** Empty for the core group. */
  group: string
  isNamespaced: boolean
  project: (item: Item) => Row
}

export const DEFINITIONS: { [R in Resource]: ResourceDefinition<ObjectsByResource[R], RowsByResource[R]> } = {
  pods: { group: '', isNamespaced: true, project: projectPod },
  deployments: { group: 'apps', isNamespaced: true, project: projectDeployment },
  replicasets: { group: 'apps', isNamespaced: true, project: projectReplicaSet },
  nodes: { group: '', isNamespaced: false, project: projectNode },
  events: { group: '', isNamespaced: true, project: projectEvent },
}

/** The collection's path: in one namespace, or with null over all. */
export function pathOf(resource: Resource, namespace: string | null): string {
  const { group, isNamespaced } = DEFINITIONS[resource]
  const prefix = group === ''
    ? '/api/v1'
    : `/apis/${group}/v1`
  return isNamespaced && namespace !== null
    ? `${prefix}/namespaces/${namespace}/${resource}`
    : `${prefix}/${resource}`
}
