import { counter } from '../plural.ts'

/** Every column of the list of pods. */
export type PodColumnId
  = 'name' | 'namespace' | 'status' | 'ready' | 'restarts' | 'last-restart' | 'reason' | 'exit-meaning' | 'memory-at-end'
    | 'cpu' | 'cpu-of-request' | 'cpu-of-limit' | 'memory' | 'memory-of-request' | 'memory-of-limit'
    | 'age' | 'node' | 'ip' | 'qos' | 'service-account' | 'image' | 'release' | 'workload'

type ColumnWords = readonly [label: string, hint?: string]

const count = counter('en')
const pod = { one: 'pod', other: 'pods' }

const USAGE_HINT = 'Used now, and the last hour as a line. The dashed red line is the limit, the dotted one the request. From metrics-server'

/** The list of pods. */
export const pods = {
  heading: 'Pods',
  placeholder: 'Filter, or node:worker-1, exit:137 …',
  count: (pods: number) => count(pods, pod),
  countOf: (shown: number, all: number) => `${new Intl.NumberFormat('en').format(shown)} of ${count(all, pod)}`,
  noMatch: 'No pod fits the filter',
  showAll: (pods: number) => `Show all ${count(pods, pod)}`,
  noneHeading: 'No pods yet',
  none: 'Nothing runs in what this dashboard watches. Install a chart, and its pods appear here by themselves.',
  byWorkload: 'By workload',
  withoutWorkload: 'Without a workload',
  readyOf: (ready: number, all: number) => `${ready} of ${all} ready`,
  restarts: (restarts: number) => count(restarts, { one: 'restart', other: 'restarts' }),
  quick: {
    'not-ready': 'Not ready',
    'restarted': 'Restarted',
    'oom-killed': 'OOMKilled',
    'near-limit': 'Near memory limit',
    'no-limits': 'No memory limit',
  },
  columns: {
    'name': ['Name'],
    'namespace': ['Namespace'],
    'status': ['Status'],
    'ready': ['Ready', 'Containers that are ready, of all'],
    'restarts': ['Restarts'],
    'last-restart': ['Last restart', 'When a container of the pod last ended and was started again'],
    'reason': ['Why it ended', 'Reason, exit code and signal of the container that ended'],
    'exit-meaning': ['Exit code', 'The exit code of the container that ended, and what it means'],
    'memory-at-end': ['Memory then', 'What the pod used by the last sample before it ended, of its limit; known for ends that this dashboard saw'],
    'cpu': ['CPU', USAGE_HINT],
    'cpu-of-request': ['CPU/R', 'CPU used, of the request'],
    'cpu-of-limit': ['CPU/L', 'CPU used, of the limit'],
    'memory': ['Memory', USAGE_HINT],
    'memory-of-request': ['Mem/R', 'Memory used, of the request'],
    'memory-of-limit': ['Mem/L', 'Memory used, of the limit'],
    'age': ['Age'],
    'node': ['Node'],
    'ip': ['IP', 'Address of the pod inside the cluster'],
    'qos': ['QoS', 'Quality of service: who is evicted first when a node runs short. BestEffort goes before Burstable, Guaranteed goes last'],
    'service-account': ['Service account'],
    'image': ['Image', 'Of the containers, without the registry'],
    'release': ['Release', 'The Helm release that the pod belongs to'],
    'workload': ['Workload'],
  } as Record<PodColumnId, ColumnWords>,
  usage: {
    used: (amount: string) => `used ${amount}`,
    request: (amount: string) => `request ${amount}`,
    limit: (amount: string, percent: string | null) => `limit ${amount}${percent === null ? '' : ` (${percent} used)`}`,
    noSample: 'no sample from metrics-server',
    sampledAt: (clock: string, isOld: boolean) => `metrics-server at ${clock}${isOld ? ', out of date' : ''}`,
    of: (amount: string) => ` of ${amount}`,
  },
}
