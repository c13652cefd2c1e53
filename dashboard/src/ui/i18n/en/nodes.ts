import { counter } from '../plural.ts'

const count = counter('en')
const node = { one: 'node', other: 'nodes' }

export type NodeColumnId = 'name' | 'status' | 'cpu' | 'cpu-requested' | 'memory' | 'memory-requested' | 'pods' | 'version' | 'age'

/** The list of nodes, and the page of one. */
export const nodes = {
  heading: 'Nodes',
  placeholder: 'Name, version or state …',
  count: (nodes: number) => count(nodes, node),
  noMatch: 'No node fits the filter',
  showAll: (nodes: number) => `Show all ${count(nodes, node)}`,
  none: 'No node is known yet',
  states: {
    'ready': 'Ready',
    'not-ready': 'Not ready',
    'unreachable': 'Does not report',
    'memory': 'Memory runs short',
    'disk': 'Disk runs short',
    'pids': 'Too many processes',
    'network': 'Network not set up',
    'cordoned': 'Takes no new pods (cordoned)',
  },
  quick: { 'not-ready': 'Not ready', 'pressure': 'Under pressure', 'cordoned': 'Cordoned' },
  columns: {
    'name': ['Name'],
    'status': ['State'],
    'cpu': ['CPU used', 'Measured on the node, of what it has for pods; the mark is what its pods request. From metrics-server'],
    'cpu-requested': ['CPU requested', 'Requests of the pods on it that you may see, of what the node has for pods'],
    'memory': ['Memory used', 'Measured on the node, of what it has for pods; the mark is what its pods request. From metrics-server'],
    'memory-requested': ['Mem. requested', 'Requests of the pods on it that you may see, of what the node has for pods'],
    'pods': ['Pods', 'Pods on it that you may see, of the most that it takes'],
    'version': ['Kubelet'],
    'age': ['Age'],
  } as Record<NodeColumnId, readonly [label: string, hint?: string]>,
  requested: (amount: string, percent: string) => `${amount} (${percent})`,
  podsOf: (pods: string, most: string) => `${pods} of ${most}`,
  facts: {
    allocatable: 'Allocatable',
    requested: 'Requested',
    used: 'Used',
    pods: 'Pods',
    version: 'Kubelet',
    cpu: 'CPU',
    memory: 'Memory',
  },
  capacity: 'Room for pods',
  capacityNote: 'Allocatable is what the node has for pods after what its system keeps. New pods find room by requests, not by use.',
  listPods: 'List its pods',
  usage: 'Usage of the whole node',
  conditionsHeading: 'Conditions',
  conditions: {
    Ready: ['The kubelet reports, and pods can run here', 'Pods cannot run here'],
    MemoryPressure: ['Memory runs short: pods may be evicted', 'There is enough memory'],
    DiskPressure: ['The disk is nearly full: pods may be evicted, images are removed', 'There is enough disk'],
    PIDPressure: ['Too many processes run: pods may be evicted', 'There is room for more processes'],
    NetworkUnavailable: ['Its network is not set up', 'Its network is set up'],
  } as Record<string, readonly [whenTrue: string, whenFalse: string]>,
  cordoned: 'Somebody cordoned it: pods that run here stay, new ones go elsewhere.',
  goneHeading: 'This node is gone',
  gone: 'It was removed from the cluster. See what is left in',
  theList: 'the list',
}
