import type { Blocker } from './blockers/types.ts'
import type { HealthWords } from './health-words.ts'
import type { Revision } from './revisions.ts'
import type { DeploymentRow, EventRow, PodRow, ReplicaSetRow } from './rows.ts'
import { findBlocker } from './blockers/find-blocker.ts'
import { HEALTH_WORDS } from './health-words.ts'
import { listRevisions } from './revisions.ts'

export type { Blocker } from './blockers/types.ts'
export type { Revision, RevisionChange, RevisionStage } from './revisions.ts'

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
  /** Null where Kubernetes sets none, and when the rollout has ended. */
  deadline: { progressedAt: string, seconds: number } | null
}

export interface RolloutInputs {
  replicaSets: readonly ReplicaSetRow[]
  pods: readonly PodRow[]
  events: readonly EventRow[]
}

/** The rollout of one Deployment out of all rows; rows of others are ignored. */
export function describeRollout(deployment: DeploymentRow, inputs: RolloutInputs, words: HealthWords = HEALTH_WORDS): Rollout {
  const { namespace, name, desired, revision, progressedAt, progressDeadlineSeconds } = deployment
  const revisions = listRevisions(deployment, inputs.replicaSets)
  const available = Math.min(revisions[0]?.pods?.available ?? 0, desired)
  const isOver = isComplete(deployment)
  const blocker = isOver
    ? null
    : findBlocker({ deployment, words, owner: null, pods: podsOf(deployment, revisions[0], inputs.pods), events: inputs.events })
  const state = stateOf(deployment, blocker)
  return {
    revisions,
    deadline: isOver || deployment.paused || progressedAt === null
      ? null
      : { progressedAt, seconds: progressDeadlineSeconds },
    ...tellRollout({ namespace, name, state, available, desired, revision, blocker, oldServes: oldStillServes(deployment, state) }, words),
  }
}

/** What is known of a rollout of any kind of workload. */
export interface RolloutFacts extends Pick<Rollout, 'namespace' | 'name' | 'state' | 'available' | 'desired' | 'blocker'> {
  /** Null where revisions have no numbers. */
  revision: number | null
  /** Whether pods of the version before are still there. */
  oldServes: boolean
}

/** The same in sentences. */
export function tellRollout({ revision, oldServes, blocker, ...facts }: RolloutFacts, words: HealthWords): Omit<Rollout, 'revisions' | 'deadline'> {
  const { name, state, available, desired } = facts
  const progress = words.available(available, desired, revision)
  const isStuck = state === 'stuck'
  return {
    ...facts,
    percent: desired === 0
      ? 100
      : Math.round(100 * available / desired),
    progress: `${progress}${oldServes ? words.oldStillServes : ''}.`,
    sentence: (isStuck && blocker?.sentence) || words.rollout[state](name, revision, progress),
    blocker: isStuck
      ? blocker
      : null,
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
  const newest = own.filter(pod => pod.owner?.name === current?.name)
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
