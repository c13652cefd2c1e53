import type { KubeObject, ObjectMeta } from '../types.ts'

export interface ResourceQuantities {
  cpu?: string
  memory?: string
}

export interface Container {
  name: string
  image: string
  resources?: { requests?: ResourceQuantities, limits?: ResourceQuantities }
  [field: string]: unknown
}

export interface Terminated {
  exitCode: number
  signal?: number
  reason?: string
  message?: string
  startedAt?: string
  finishedAt?: string
  containerID?: string
}

/** Exactly one of the three is set. */
export interface ContainerState {
  waiting?: { reason?: string, message?: string }
  running?: { startedAt: string }
  terminated?: Terminated
}

export interface ContainerStatus {
  name: string
  image: string
  imageID?: string
  containerID?: string
  ready: boolean
  started?: boolean
  restartCount: number
  state: ContainerState
  lastState?: ContainerState
}

export interface Condition {
  type: string
  status: 'True' | 'False' | 'Unknown'
  reason?: string
  message?: string
  lastTransitionTime?: string
  lastUpdateTime?: string
  lastProbeTime?: string | null
}

export interface PodStatus {
  phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown'
  reason?: string
  message?: string
  hostIP?: string
  podIP?: string
  startTime?: string
  qosClass?: string
  conditions?: Condition[]
  containerStatuses?: ContainerStatus[]
}

export interface PodSpec {
  nodeName?: string
  containers: Container[]
  [field: string]: unknown
}

export interface Pod extends KubeObject {
  kind: 'Pod'
  spec: PodSpec
  status: PodStatus
}

export interface PodTemplate {
  metadata: Partial<ObjectMeta>
  spec: PodSpec
}
