import type { HealthWords } from './health-words.ts'
import type { Rollout, RolloutInputs, RolloutState } from './rollout.ts'
import type { DaemonSetRow, StatefulSetRow } from './rows-workload.ts'
import type { Health, WorkloadHealth } from './workload-health.ts'
import { findBlocker } from './blockers/find-blocker.ts'
import { tellRollout } from './rollout.ts'
import { joinSentences, podFacts, restartNote } from './workload-health.ts'

export type SetKind = 'StatefulSet' | 'DaemonSet'
type SetRow = StatefulSetRow | DaemonSetRow
type SetInputs = Pick<RolloutInputs, 'pods' | 'events'>

/** The health of a StatefulSet or DaemonSet; `inputs.pods` are its own. */
export function describeSet(kind: SetKind, row: SetRow, inputs: SetInputs, nowMs: number, words: HealthWords): WorkloadHealth {
  const rollout = describeSetRollout(kind, row, inputs, words)
  const health = healthOf(row, rollout)
  const facts = podFacts(inputs.pods)
  const { namespace, name, release, ready, desired } = row
  return {
    namespace,
    kind,
    name,
    release,
    chart: null,
    appVersion: null,
    health,
    sentence: health === 'healthy'
      ? words.workload.works(name, ready, desired, restartNote(facts, nowMs, words))
      : joinSentences(words.workload.is[health](name, null), rollout.sentence),
    readyPods: ready,
    desiredPods: desired,
    ...facts,
    rollout,
  }
}

/** As far as its row tells: its controller numbers no revisions and sets no deadline. */
function describeSetRollout(kind: SetKind, row: SetRow, { pods, events }: SetInputs, words: HealthWords): Rollout {
  const { namespace, name, desired } = row
  const available = Math.min(row.available, row.updated, desired)
  const blocker = isComplete(row)
    ? null
    : findBlocker({ pods, events, words, deployment: null, owner: { kind, namespace, name } })
  const state = stateOf(row, blocker !== null)
  return {
    revisions: [],
    deadline: null,
    ...tellRollout({ namespace, name, state, available, desired, blocker, revision: null, oldServes: state === 'stuck' && row.updated < desired && row.ready > 0 }, words),
  }
}

function isComplete(row: SetRow): boolean {
  const isUpdating = 'isUpdating' in row && row.isUpdating
  return row.observedGeneration >= row.generation && !isUpdating && row.updated >= row.desired && row.available >= row.desired
}

function stateOf(row: SetRow, isBlocked: boolean): RolloutState {
  if (isComplete(row)) {
    return row.desired === 0
      ? 'scaled-to-zero'
      : 'complete'
  }
  return isBlocked
    ? 'stuck'
    : 'progressing'
}

function healthOf({ ready, desired }: SetRow, { state }: Rollout): Health {
  if (state === 'scaled-to-zero')
    return 'idle'
  if (state === 'complete')
    return 'healthy'
  if (state === 'progressing')
    return ready > 0 && ready < desired ? 'degraded' : 'progressing'
  return ready === 0
    ? 'down'
    : 'degraded'
}
