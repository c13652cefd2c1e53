import type {
  CoreV1Event,
  V1ControllerRevision,
  V1DaemonSet,
  V1Deployment,
  V1EndpointSlice,
  V1Job,
  V1Node,
  V1Pod,
  V1PodDisruptionBudget,
  V1ReplicaSet,
  V1Service,
  V1StatefulSet,
  V2HorizontalPodAutoscaler,
} from '@kubernetes/client-node'

/** A type of the client library as it travels in JSON: dates are texts. */
type Wire<T> = T extends Date
  ? string
  : T extends object
    ? { [K in keyof T]: Wire<T[K]> }
    : T

export type Pod = Wire<V1Pod>
export type Container = NonNullable<Pod['spec']>['containers'][number]
export type ContainerStatus = NonNullable<NonNullable<Pod['status']>['containerStatuses']>[number]
export type TerminatedState = NonNullable<NonNullable<ContainerStatus['state']>['terminated']>
export type Deployment = Wire<V1Deployment>
export type ReplicaSet = Wire<V1ReplicaSet>
export type PodTemplate = NonNullable<NonNullable<ReplicaSet['spec']>['template']>
export type Node = Wire<V1Node>
export type Event = Wire<CoreV1Event>
export type StatefulSet = Wire<V1StatefulSet>
export type DaemonSet = Wire<V1DaemonSet>
/** The client library leaves open what is kept; for StatefulSets and DaemonSets it is this. */
export type ControllerRevision = Wire<Omit<V1ControllerRevision, 'data'>> & { data?: { spec?: { template?: PodTemplate } } }
export type LabelSelector = NonNullable<StatefulSet['spec']>['selector']
export type Job = Wire<V1Job>
export type HorizontalPodAutoscaler = Wire<V2HorizontalPodAutoscaler>
export type PodDisruptionBudget = Wire<V1PodDisruptionBudget>
export type Service = Wire<V1Service>
export type EndpointSlice = Wire<V1EndpointSlice>
export type Metadata = NonNullable<Pod['metadata']>

/** What every list and watch item has. */
export interface KubernetesObject {
  metadata?: Metadata
}

/** An item of metrics.k8s.io/v1beta1 PodMetrics. */
export interface PodMetrics {
  metadata: { name: string, namespace: string }
  timestamp: string
  containers: { name: string, usage: ResourceQuantities }[]
}

/** An item of metrics.k8s.io/v1beta1 NodeMetrics. */
export interface NodeMetrics {
  metadata: { name: string }
  timestamp: string
  usage: ResourceQuantities
}

export type ResourceQuantities = Record<string, string>
