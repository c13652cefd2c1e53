import type { HealthWords } from './health-words.ts'
import type { Rollout, RolloutInputs } from './rollout.ts'
import type { DeploymentRow, EventRow, PodRow, Termination } from './rows.ts'
import { findBlocker } from './blockers/find-blocker.ts'
import { explainExitCode } from './exit-code.ts'
import { HEALTH_WORDS } from './health-words.ts'
import { describeRollout, oldStillServes } from './rollout.ts'

export type Health = 'healthy' | 'progressing' | 'degraded' | 'down' | 'idle'

export interface WorkloadHealth {
  namespace: string
  kind: string
  name: string
  release: string | null
  chart: string | null
  appVersion: string | null
  health: Health
  /** One sentence for someone who does not know Kubernetes. */
  sentence: string
  readyPods: number
  desiredPods: number
  restarts: number
  /** The newest end of any of its containers, with the pod it happened in. */
  lastTermination: (Termination & { pod: string, container: string }) | null
  /** Null for workloads that have none, such as Jobs. */
  rollout: Rollout | null
}

const RECENT_MS = 3_600_000

/** The health of a Deployment; `inputs.pods` are its own. */
export function describeDeployment(deployment: DeploymentRow, inputs: RolloutInputs, nowMs: number, words: HealthWords = HEALTH_WORDS): WorkloadHealth {
  const rollout = describeRollout(deployment, inputs, words)
  const health = deploymentHealth(deployment, rollout)
  const facts = podFacts(inputs.pods)
  return {
    namespace: deployment.namespace,
    kind: 'Deployment',
    name: deployment.name,
    release: deployment.release,
    chart: deployment.chart,
    appVersion: deployment.appVersion,
    health,
    sentence: health === 'healthy'
      ? words.workload.works(deployment.name, deployment.ready, deployment.desired, restartNote(facts, nowMs, words))
      : troubleOf(deployment, health, rollout, inputs, words),
    readyPods: deployment.ready,
    desiredPods: deployment.desired,
    ...facts,
    rollout,
  }
}

function troubleOf(deployment: DeploymentRow, health: Exclude<Health, 'healthy'>, rollout: Rollout, { pods, events }: RolloutInputs, words: HealthWords): string {
  const first = oldStillServes(deployment, rollout.state)
    ? words.workload.oldServes(deployment.name)
    : words.workload.is[health](deployment.name, null)
  // A paused rollout has no blocker, but its pods may tell why none of them is ready.
  const cause = health === 'down' && rollout.blocker === null
    ? findBlocker({ pods, events, words, deployment: null, owner: null })
    : null
  return joinSentences(first, rollout.sentence, cause?.sentence)
}

export function joinSentences(...sentences: (string | undefined)[]): string {
  return sentences.filter(sentence => sentence !== undefined).join(' ')
}

function deploymentHealth(deployment: DeploymentRow, rollout: Rollout): Health {
  if (rollout.state === 'scaled-to-zero')
    return 'idle'
  if (rollout.state === 'complete')
    return 'healthy'
  if (deployment.available === 0) {
    return rollout.state === 'progressing'
      ? 'progressing'
      : 'down'
  }
  return rollout.state !== 'stuck' && deployment.available >= deployment.desired
    ? 'progressing'
    : 'degraded'
}

/** Of one owner's pods, all given: Jobs and the like are known by their pods only. */
export function describePodOwner(pods: readonly PodRow[], events: readonly EventRow[], nowMs: number, words: HealthWords = HEALTH_WORDS): WorkloadHealth[] {
  const [first] = pods
  if (!first?.workload)
    return []
  const active = pods.filter(pod => pod.status !== 'Completed')
  const ready = active.filter(pod => pod.readyContainers === pod.totalContainers).length
  const facts = podFacts(pods)
  const health: Health = active.length === 0
    ? 'idle'
    : ready === active.length
      ? 'healthy'
      : ready === 0
        ? 'down'
        : 'degraded'
  const { kind, name } = first.workload
  return [
    {
      namespace: first.namespace,
      kind,
      name,
      release: first.release,
      chart: null,
      appVersion: null,
      health,
      sentence: health === 'healthy'
        ? words.workload.works(name, ready, active.length, restartNote(facts, nowMs, words))
        : health === 'idle'
          ? words.workload.finished(name)
          : joinSentences(words.workload.is[health](name, words.workload.count(ready, active.length)), findBlocker({ pods: active, events, words, deployment: null, owner: null })?.sentence),
      readyPods: ready,
      desiredPods: active.length,
      ...facts,
      rollout: null,
    },
  ]
}

type PodFacts = Pick<WorkloadHealth, 'restarts' | 'lastTermination'>

export function podFacts(pods: readonly PodRow[]): PodFacts {
  const ends = pods.flatMap(pod => pod.containers.flatMap(({ name, lastTermination }) => lastTermination === null
    ? []
    : [{ ...lastTermination, pod: pod.name, container: name }]))
  const [newest = null] = ends.toSorted((a, b) => Date.parse(b.finishedAt) - Date.parse(a.finishedAt))
  return {
    restarts: pods.reduce((sum, pod) => sum + pod.restarts, 0),
    lastTermination: newest,
  }
}

export function restartNote({ restarts, lastTermination }: PodFacts, nowMs: number, words: HealthWords): string {
  if (restarts === 0 || lastTermination === null || nowMs - Date.parse(lastTermination.finishedAt) > RECENT_MS)
    return ''
  return words.workload.restarted(lastTermination.pod, lastTermination.exitCode, explainExitCode(lastTermination.exitCode, lastTermination.reason, words.exit))
}
