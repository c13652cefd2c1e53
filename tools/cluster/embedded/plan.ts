import { createHash } from 'node:crypto'
import { join } from 'node:path'

const ID_LENGTH = 8
const FIRST_NODE_HOST = 10

/** One node of an embedded cluster: namespaces, a containerd and a kubelet of its own. */
export interface NodePlan {
  name: string
  address: string
  podCidr: string
  /** The parent of its pods' cgroups: a kubelet kills what it finds below its own and does not know. */
  cgroup: string
  folder: string
}

/** Everything that follows from a cluster's name, its subnet and its number of nodes. */
export interface ClusterPlan {
  name: string
  /** Short and unique to this name and state folder, for interfaces and cgroups. */
  id: string
  stateFolder: string
  hostInterface: string
  hostAddress: string
  prefixLength: number
  /** Never empty: the first one also holds the control plane. */
  nodes: [NodePlan, ...NodePlan[]]
}

export const SERVICE_CIDR = '10.96.0.0/16'
export const SERVICE_API_ADDRESS = '10.96.0.1'
export const SERVICE_DNS_ADDRESS = '10.96.0.10'
export const POD_CIDR = '10.244.0.0/16'
export const CLUSTER_DOMAIN = 'cluster.local'

/** The same for the same cluster on each call; another for a cluster of that name from another clone. */
export function clusterId(name: string, stateFolder: string): string {
  return createHash('sha256').update(`${name}\0${stateFolder}`).digest('hex').slice(0, ID_LENGTH)
}

/** This machine's end of the cluster's network. */
export const hostInterfaceOf = (id: string): string => `tc-${id}`

/** What the cgroups of a cluster's nodes begin with. */
export const cgroupPrefixOf = (id: string): string => `tc-${id}-`

/** Names and addresses of a cluster; `subnet` is the first three numbers of its /24, such as `10.213.7`. */
export function planCluster(name: string, stateFolder: string, subnet: string, nodeCount: number): ClusterPlan {
  const id = clusterId(name, stateFolder)
  const node = (index: number): NodePlan => ({
    name: `${name}-${index + 1}`,
    address: `${subnet}.${FIRST_NODE_HOST + index}`,
    podCidr: `10.244.${index}.0/24`,
    cgroup: `${cgroupPrefixOf(id)}${index + 1}`,
    folder: join(stateFolder, `node-${index + 1}`),
  })
  return {
    name,
    id,
    stateFolder,
    hostInterface: hostInterfaceOf(id),
    hostAddress: `${subnet}.1`,
    prefixLength: 24,
    nodes: [
      node(0),
      ...Array.from({ length: nodeCount - 1 }, (_, index) => node(index + 1)),
    ],
  }
}
