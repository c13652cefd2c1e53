import type { ClusterSim, KubeObject } from '@todo-chatbot/cluster-sim'
import { isKept } from '@todo-chatbot/cluster-sim'
import { localNode } from './control/node.ts'
import { NAMESPACE } from './golden.ts'

export function namespaceObject(name: string): KubeObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      labels: { 'kubernetes.io/metadata.name': name },
    },
    spec: {
      finalizers: ['kubernetes'],
    },
    status: { phase: 'Active' },
  }
}

/** The node, the namespaces, and every object of the renders but the deployments, which their workloads create. */
export function installObjects(sim: ClusterSim, renders: readonly (readonly KubeObject[])[]): void {
  sim.apply(localNode(new Date()))
  for (const name of ['default', NAMESPACE])
    sim.apply(namespaceObject(name))
  for (const object of renders.flat()) {
    if (object.kind !== 'Deployment' && isKept(object.kind))
      sim.apply(object)
  }
}
