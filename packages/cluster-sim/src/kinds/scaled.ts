import type { KubeObject } from '../types.ts'
import type { Condition, PodTemplate } from './pod.ts'

interface Selector {
  matchLabels: Record<string, string>
}

export interface StatefulSet extends KubeObject {
  kind: 'StatefulSet'
  spec: { replicas: number, serviceName: string, selector: Selector, template: PodTemplate }
  status: {
    observedGeneration?: number
    replicas: number
    readyReplicas?: number
    updatedReplicas?: number
    availableReplicas?: number
    currentRevision?: string
    updateRevision?: string
  }
}

export interface DaemonSet extends KubeObject {
  kind: 'DaemonSet'
  spec: { selector: Selector, template: PodTemplate }
  status: {
    observedGeneration?: number
    desiredNumberScheduled: number
    currentNumberScheduled: number
    numberMisscheduled: number
    numberReady: number
    numberAvailable?: number
    numberUnavailable?: number
    updatedNumberScheduled?: number
  }
}

/** One pod template that a StatefulSet or DaemonSet had, as the patch that brings it back. */
export interface ControllerRevision extends KubeObject {
  kind: 'ControllerRevision'
  revision: number
  data: { spec: { template: PodTemplate & { $patch: 'replace' } } }
}

export interface Job extends KubeObject {
  kind: 'Job'
  spec: { completions?: number, parallelism?: number, backoffLimit?: number, suspend?: boolean, template: PodTemplate }
  status: { active?: number, succeeded?: number, failed?: number, startTime?: string, completionTime?: string, conditions?: Condition[] }
}

export interface HorizontalPodAutoscaler extends KubeObject {
  kind: 'HorizontalPodAutoscaler'
  spec: { scaleTargetRef: { apiVersion: string, kind: string, name: string }, minReplicas?: number, maxReplicas: number, metrics?: unknown[] }
  status: { currentReplicas?: number, desiredReplicas: number, lastScaleTime?: string, conditions?: Condition[] }
}

export interface PodDisruptionBudget extends KubeObject {
  kind: 'PodDisruptionBudget'
  spec: { minAvailable?: number | string, maxUnavailable?: number | string, selector: Selector }
  status: { observedGeneration?: number, currentHealthy: number, desiredHealthy: number, disruptionsAllowed: number, expectedPods: number, conditions?: Condition[] }
}
