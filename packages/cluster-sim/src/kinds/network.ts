import type { KubeObject } from '../types.ts'

export interface ServicePort {
  name?: string
  protocol?: string
  port: number
  targetPort?: number | string
  nodePort?: number
}

export interface Service extends KubeObject {
  kind: 'Service'
  spec: { type: string, clusterIP?: string, ports: ServicePort[], selector?: Record<string, string> }
  status: { loadBalancer: { ingress?: { ip?: string, hostname?: string }[] } }
}

export interface Endpoint {
  addresses: string[]
  conditions: { ready: boolean, serving?: boolean, terminating?: boolean }
  targetRef?: { kind: string, namespace: string, name: string }
}

/** Its parts are fields of the object itself, as in the API. */
export interface EndpointSlice extends KubeObject {
  kind: 'EndpointSlice'
  addressType: string
  endpoints: Endpoint[]
  ports: ServicePort[]
}
