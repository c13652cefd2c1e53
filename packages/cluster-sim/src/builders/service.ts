import type { EndpointSlice, Service, ServicePort } from '../kinds/network.ts'

export interface ServiceParts {
  name: string
  namespace?: string
  type?: string
  /** null: somebody else gives the addresses. */
  selector?: Record<string, string> | null
  ports?: ServicePort[]
  /** "None" makes it headless. */
  clusterIP?: string
}

const HTTP: ServicePort[] = [{ name: 'http', protocol: 'TCP', port: 80, targetPort: 'http' }]

export function buildService({ name, namespace = 'default', type = 'ClusterIP', selector = { app: name }, ports = HTTP, clusterIP = '10.96.0.10' }: ServiceParts): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: {
      type,
      clusterIP,
      ports,
      ...(selector && { selector }),
    },
    status: { loadBalancer: {} },
  }
}

export interface EndpointCounts {
  ready?: number
  notReady?: number
  terminating?: number
}

/** The addresses behind a service, named and labelled as the endpoint slice controller does. */
export function buildEndpointSlice({ metadata, spec }: Service, { ready = 1, notReady = 0, terminating = 0 }: EndpointCounts = {}): EndpointSlice {
  const conditions = [
    ...Array.from({ length: ready }, () => ({ ready: true, serving: true, terminating: false })),
    ...Array.from({ length: notReady }, () => ({ ready: false, serving: false, terminating: false })),
    ...Array.from({ length: terminating }, () => ({ ready: false, serving: true, terminating: true })),
  ]
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: {
      name: `${metadata.name}-x7k2p`,
      namespace: metadata.namespace ?? 'default',
      labels: { 'kubernetes.io/service-name': metadata.name, 'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io' },
    },
    addressType: 'IPv4',
    endpoints: conditions.map((each, index) => ({ addresses: [`10.244.0.${index + 1}`], conditions: each })),
    ports: spec.ports,
  }
}
