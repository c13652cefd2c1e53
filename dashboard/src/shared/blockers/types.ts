import type { HealthWords } from '../health-words.ts'
import type { DeploymentRow, EventRow, PodRow } from '../rows.ts'

/** What a sentence rests on, in the words of Kubernetes. */
export interface Evidence {
  source: 'container' | 'event' | 'condition'
  /** Kind and name of the object that says so, such as `Pod backend-5d4f8-x1`. */
  object: string
  reason: string
  message: string
  at: string | null
}

export type BlockerCause
  = | 'image-pull'
    | 'configuration'
    | 'crash'
    | 'unschedulable'
    | 'volume'
    | 'probe'
    | 'quota'
    | 'creation-refused'
    | 'deadline'

/** Why pods do not become ready: one sentence and what it rests on. */
export interface Blocker {
  cause: BlockerCause
  sentence: string
  evidence: Evidence[]
}

/** In what a cause is looked for. */
export interface Clues {
  /** Of one workload. */
  pods: readonly PodRow[]
  /** Of everything. */
  events: readonly EventRow[]
  words: HealthWords
  /** Null for workloads of another kind, whose controller writes no conditions. */
  deployment: DeploymentRow | null
  /** Null where only the pods are asked. */
  owner: { kind: string, namespace: string, name: string } | null
}

/** Looks for one kind of cause. */
export type Finder = (clues: Clues) => Blocker | null
