import type { KubernetesObject } from '../kubernetes.ts'

export type Labels = Record<string, string>

export interface LabelSelector {
  matchLabels?: Labels
  matchExpressions?: { key: string, operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist', values?: string[] }[]
}

export interface Peer {
  podSelector?: LabelSelector
  namespaceSelector?: LabelSelector
  ipBlock?: { cidr: string, except?: string[] }
}

/** Ports of a rule; a name would need the container's ports, and is refused. */
export interface PolicyPort { protocol?: string, port?: number | string, endPort?: number }

interface Rule { ports?: PolicyPort[] }
export interface IngressRule extends Rule { from?: Peer[] }
export interface EgressRule extends Rule { to?: Peer[] }

/** The fields of a NetworkPolicy that say who may talk to whom. */
export interface NetworkPolicy extends KubernetesObject {
  kind: 'NetworkPolicy'
  spec: {
    podSelector: LabelSelector
    policyTypes?: ('Ingress' | 'Egress')[]
    ingress?: IngressRule[]
    egress?: EgressRule[]
  }
}

export const isNetworkPolicy = (object: KubernetesObject): object is NetworkPolicy => object.kind === 'NetworkPolicy'

/** Somebody with an address: a pod, or anything outside of the network of pods, which policies know by its address only. */
export interface Endpoint {
  name: string
  ip: string
  pod?: { namespace: string, labels: Labels }
}

export interface Connection { port: number, protocol: 'TCP' | 'UDP' }
