import type { KubeObject } from '../types.ts'
import type { Condition, PodTemplate } from './pod.ts'

interface Selector {
  matchLabels: Record<string, string>
}

export interface DeploymentStatus {
  observedGeneration?: number
  replicas?: number
  updatedReplicas?: number
  readyReplicas?: number
  availableReplicas?: number
  unavailableReplicas?: number
  conditions?: Condition[]
}

export interface Deployment extends KubeObject {
  kind: 'Deployment'
  spec: { replicas: number, selector: Selector, template: PodTemplate, [field: string]: unknown }
  status: DeploymentStatus
}

export interface ReplicaSet extends KubeObject {
  kind: 'ReplicaSet'
  spec: { replicas: number, selector: Selector, template: PodTemplate }
  status: { replicas: number, fullyLabeledReplicas?: number, readyReplicas?: number, availableReplicas?: number, observedGeneration?: number }
}
