import type { EndpointSliceRow, ServiceRow } from './rows-network.ts'
import type { DaemonSetRow, HorizontalPodAutoscalerRow, JobRow, PodDisruptionBudgetRow, StatefulSetRow } from './rows-workload.ts'

/**
 * The rows that the server keeps and streams: what is left of a Kubernetes object after projection.
 * Times are ISO 8601 strings, CPU is in millicores, memory in bytes. null means "not known" or "not set", never zero.
 */

export interface ResourceAmounts {
  cpuMillicores: number | null
  memoryBytes: number | null
}

/** How a container ended the last time, from lastState.terminated. */
export interface Termination {
  reason: string
  exitCode: number
  /** Number of the signal, when the runtime reported one or the exit code is above 128. */
  signal: number | null
  finishedAt: string
}

export interface ContainerRow {
  name: string
  image: string
  ready: boolean
  state: 'running' | 'waiting' | 'terminated' | 'unknown'
  /** Reason of the present state, such as CrashLoopBackOff or Completed. */
  reason: string | null
  message: string | null
  restarts: number
  lastTermination: Termination | null
  requests: ResourceAmounts
  limits: ResourceAmounts
}

export interface WorkloadRef {
  kind: string
  name: string
}

export interface PodRow {
  uid: string
  namespace: string
  name: string
  /** What `kubectl get pods` prints under STATUS. */
  status: string
  readyContainers: number
  totalContainers: number
  restarts: number
  /** The newest termination over all containers. */
  lastTermination: Termination | null
  /** What the pod used by the last sample before `lastTermination`; null when nothing was measured then. */
  memoryBytesAtEnd: number | null
  node: string | null
  ip: string | null
  /** Quality of service: Guaranteed, Burstable or BestEffort. */
  qos: string | null
  serviceAccount: string | null
  createdAt: string
  /** The owner after resolving a ReplicaSet to its Deployment; null for a bare pod. */
  workload: WorkloadRef | null
  /** Name of the ReplicaSet or other direct owner. */
  owner: WorkloadRef | null
  requests: ResourceAmounts
  limits: ResourceAmounts
  containers: ContainerRow[]
  release: string | null
}

export interface ConditionRow {
  type: string
  status: 'True' | 'False' | 'Unknown'
  reason: string | null
  message: string | null
  changedAt: string | null
}

/** What every namespaced row has. */
export interface NamedRow {
  uid: string
  namespace: string
  name: string
  createdAt: string
  release: string | null
}

/** A workload that keeps so many pods, and how many of them are how far. */
export interface ReplicatedRow extends NamedRow {
  generation: number
  observedGeneration: number
  /** Of a DaemonSet: the nodes that should run a pod of it. */
  desired: number
  updated: number
  ready: number
  available: number
}

export interface DeploymentRow extends ReplicatedRow {
  unavailable: number
  paused: boolean
  revision: number
  progressDeadlineSeconds: number
  /** When the rollout last came closer to its end; its deadline counts from here. */
  progressedAt: string | null
  conditions: ConditionRow[]
  chart: string | null
  appVersion: string | null
}

export interface ReplicaSetRow {
  uid: string
  namespace: string
  name: string
  deployment: string | null
  revision: number
  createdAt: string
  desired: number
  ready: number
  available: number
  /** Image by container name. */
  images: Record<string, string>
  /** Pod template annotations that start with "checksum/": they change when a ConfigMap of the chart does. */
  configChecksums: Record<string, string>
  changeCause: string | null
}

export interface NodeRow {
  uid: string
  name: string
  ready: boolean
  /** True while the node takes no new pods (cordoned). */
  unschedulable: boolean
  conditions: ConditionRow[]
  allocatable: ResourceAmounts & { pods: number | null }
  kubeletVersion: string
  createdAt: string
}

export interface EventRow {
  uid: string
  namespace: string
  type: 'Normal' | 'Warning'
  reason: string
  message: string
  count: number
  firstAt: string
  lastAt: string
  object: { kind: string, namespace: string, name: string, uid: string | null }
  /** The container of a pod that the event is about, when it is about one. */
  container: string | null
}

/** Every watched resource with its row. */
export interface RowsByResource {
  pods: PodRow
  deployments: DeploymentRow
  replicasets: ReplicaSetRow
  nodes: NodeRow
  events: EventRow
  statefulsets: StatefulSetRow
  daemonsets: DaemonSetRow
  jobs: JobRow
  horizontalpodautoscalers: HorizontalPodAutoscalerRow
  poddisruptionbudgets: PodDisruptionBudgetRow
  services: ServiceRow
  endpointslices: EndpointSliceRow
}

export type Resource = keyof RowsByResource
export const RESOURCES = [
  'pods',
  'deployments',
  'replicasets',
  'nodes',
  'events',
  'statefulsets',
  'daemonsets',
  'jobs',
  'horizontalpodautoscalers',
  'poddisruptionbudgets',
  'services',
  'endpointslices',
] as const satisfies readonly Resource[]

/** One value for each resource. Where their types differ, the compiler cannot follow, so the caller names them. */
export function byResource<Values extends Record<Resource, unknown>>(valueOf: (resource: Resource) => unknown): Values {
  return Object.fromEntries(RESOURCES.map(resource => [resource, valueOf(resource)])) as Values
}
