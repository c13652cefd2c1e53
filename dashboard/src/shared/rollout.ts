import type { Blocker } from './blockers/types.ts'
import type { Revision } from './revisions.ts'
import type { DeploymentRow, EventRow, PodRow, ReplicaSetRow } from './rows.ts'
import { findBlocker } from './blockers/find-blocker.ts'
import { countPods } from './blockers/words.ts'
import { listRevisions } from './revisions.ts'

export type { Blocker } from './blockers/types.ts'
export type { Revision, RevisionChange } from './revisions.ts'

export type RolloutState = 'complete' | 'progressing' | 'stuck' | 'paused' | 'scaled-to-zero'

export interface Rollout {
  namespace: string
  name: string
  state: RolloutState
  /** Replicas of the current revision that are available, of those wanted. */
  available: number
  desired: number
  /** available of desired, 0 to 100; 100 when nothing is wanted. */
  percent: number
  /** How many pods of the current revision are there, as a sentence. */
  progress: string
  /** One sentence: where the rollout stands. */
  sentence: string
  /** Why it does not go on; null unless the state is `stuck`. */
  blocker: Blocker | null
  /** Newest first. */
  revisions: Revision[]
}

export interface RolloutInputs {
  replicaSets: readonly ReplicaSetRow[]
  pods: readonly PodRow[]
  events: readonly EventRow[]
}

/** The rollout of one Deployment out of all rows; rows of others are ignored. */
export function describeRollout(deployment: DeploymentRow, inputs: RolloutInputs): Rollout {
  const revisions = listRevisions(deployment, inputs.replicaSets)
  const current = revisions[0]
  const available = Math.min(current?.available ?? 0, deployment.desired)
  const blocker = isComplete(deployment)
    ? null
    : findBlocker(podsOf(deployment, current, inputs.pods), inputs.events, deployment)
  const state = stateOf(deployment, blocker)
  const progress = countPods(available, deployment.desired, 'available', ` of revision ${deployment.revision}`)
  return {
    namespace: deployment.namespace,
    name: deployment.name,
    state,
    available,
    desired: deployment.desired,
    percent: deployment.desired === 0
      ? 100
      : Math.round(100 * available / deployment.desired),
    progress: `${progress}${oldStillServes(deployment, state)
      ? '; the version before still serves'
      : ''}.`,
    sentence: sentenceOf(state, deployment, progress, blocker),
    blocker: state === 'stuck'
      ? blocker
      : null,
    revisions,
  }
}

/** Every wanted replica is of the newest template and available, and no old one is left. */
function isComplete(deployment: DeploymentRow): boolean {
  return deployment.observedGeneration >= deployment.generation
    && deployment.updated === deployment.desired
    && deployment.available === deployment.desired
    && deployment.unavailable === 0
}

/** A stuck rollout takes no old pod away before its new one is ready, so that all who were wanted may still be there. */
export function oldStillServes({ available, desired }: DeploymentRow, state: RolloutState): boolean {
  return state === 'stuck' && available >= desired
}

/** The pods that decide: those of the current revision, or all while none of them exists. */
function podsOf(deployment: DeploymentRow, current: Revision | undefined, pods: readonly PodRow[]): PodRow[] {
  const own = pods.filter(pod => pod.namespace === deployment.namespace
    && pod.workload?.kind === 'Deployment'
    && pod.workload.name === deployment.name)
  const newest = own.filter(pod => pod.owner?.name === current?.replicaSet)
  return newest.length > 0
    ? newest
    : own
}

function stateOf(deployment: DeploymentRow, blocker: Blocker | null): RolloutState {
  if (isComplete(deployment)) {
    return deployment.desired === 0
      ? 'scaled-to-zero'
      : 'complete'
  }
  if (deployment.paused)
    return 'paused'
  return blocker === null
    ? 'progressing'
    : 'stuck'
}

function sentenceOf(state: RolloutState, deployment: DeploymentRow, progress: string, blocker: Blocker | null): string {
  switch (state) {
    case 'complete': return `Revision ${deployment.revision} is rolled out: ${progress}.`
    case 'scaled-to-zero': return `${deployment.name} is scaled to zero: no pod is wanted.`
    case 'paused': return `The rollout is paused: ${progress}.`
    case 'progressing': return `The rollout is under way: ${progress}.`
    case 'stuck': return blocker?.sentence ?? `${progress}.`
  }
}
