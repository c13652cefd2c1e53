import type { ConditionRow, NamedRow, ReplicatedRow, WorkloadRef } from './rows.ts'

/** Rows of what runs pods besides Deployments, and of what scales and protects them: only what tells whether they are well. */

export interface StatefulSetRow extends ReplicatedRow {
  /** True while pods of two revisions are wanted. */
  isUpdating: boolean
}

export interface DaemonSetRow extends ReplicatedRow {
  unavailable: number
  /** Nodes that run a pod of it and should not. */
  misscheduled: number
}

export interface JobRow extends NamedRow {
  /** null: any one success completes the job. */
  completions: number | null
  parallelism: number
  active: number
  succeeded: number
  failed: number
  isSuspended: boolean
  startedAt: string | null
  /** When it completed or was given up. */
  finishedAt: string | null
  /** The CronJob that made it, if one did. */
  owner: WorkloadRef | null
  conditions: ConditionRow[]
}

export interface HorizontalPodAutoscalerRow extends NamedRow {
  target: WorkloadRef
  min: number
  max: number
  /** null until the autoscaler has looked at it. */
  current: number | null
  desired: number | null
  lastScaledAt: string | null
  /** AbleToScale, ScalingActive and ScalingLimited say why it does not scale. */
  conditions: ConditionRow[]
}

export interface PodDisruptionBudgetRow extends NamedRow {
  /** A number or a percentage, as it was written. */
  minAvailable: string | null
  maxUnavailable: string | null
  /** This and the next three: null until somebody has counted. */
  expected: number | null
  healthy: number | null
  desiredHealthy: number | null
  allowedDisruptions: number | null
  selector: Record<string, string>
  conditions: ConditionRow[]
}
