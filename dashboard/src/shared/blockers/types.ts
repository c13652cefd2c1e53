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

/** Looks for one kind of cause in the rows of one Deployment. */
export type Finder = (pods: readonly PodRow[], events: readonly EventRow[], deployment: DeploymentRow) => Blocker | null

/** Looks for a cause that the pods and their events tell, whoever owns them. */
export type PodFinder = (pods: readonly PodRow[], events: readonly EventRow[]) => Blocker | null
