import type { KubeObject, Pod } from '@todo-chatbot/cluster-sim'
import { ownedBy } from '@todo-chatbot/cluster-sim'
import { isReady } from './pod.ts'

interface ServiceSpec {
  selector?: Record<string, string>
  ports?: { name?: string, port: number, targetPort?: number | string, protocol?: string }[]
}

function isSelected(pod: Pod, selector: Record<string, string>): boolean {
  return Object.entries(selector).every(([key, value]) => pod.metadata.labels?.[key] === value)
}

/** The EndpointSlice of a service: the pods that it selects, and whether each takes requests. */
export function endpointSliceOf(service: KubeObject, pods: readonly Pod[]): KubeObject {
  const { selector, ports = [] } = service.spec as ServiceSpec
  const chosen = selector
    ? pods.filter(pod => pod.status.podIP !== undefined && isSelected(pod, selector))
    : []
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${service.metadata.name}-local`,
      namespace: service.metadata.namespace ?? 'default',
      labels: { 'kubernetes.io/service-name': service.metadata.name },
      ownerReferences: [
        ownedBy(service),
      ],
    },
    addressType: 'IPv4',
    ports: ports.map(({ name = '', port, protocol = 'TCP' }) => ({ name, port, protocol })),
    endpoints: chosen.map(pod => ({
      addresses: [pod.status.podIP],
      conditions: {
        ready: isReady(pod),
        serving: isReady(pod),
        terminating: false,
      },
      nodeName: pod.spec.nodeName,
      targetRef: {
        kind: 'Pod',
        name: pod.metadata.name,
        namespace: pod.metadata.namespace,
        uid: pod.metadata.uid,
      },
    })),
  }
}
