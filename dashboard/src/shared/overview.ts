import type { HealthWords } from './health-words.ts'
import type { RowsByResource } from './rows.ts'
import type { Health, WorkloadHealth } from './workload-health.ts'
import { HEALTH_WORDS } from './health-words.ts'
import { describeSet } from './set-health.ts'
import { describeDeployment, describePodOwner } from './workload-health.ts'

export type { Health, WorkloadHealth } from './workload-health.ts'

export interface ReleaseHealth {
  namespace: string
  /** Null gathers the workloads that belong to no release. */
  release: string | null
  health: Health
  sentence: string
  /** Sentences that ask for attention, worst first; empty when all is well. */
  attention: string[]
  workloads: WorkloadHealth[]
}

export type OverviewInputs = {
  [R in 'deployments' | 'replicasets' | 'statefulsets' | 'daemonsets' | 'pods' | 'events']: readonly RowsByResource[R][]
}

const WORST_FIRST: readonly Health[] = ['down', 'degraded', 'progressing', 'idle', 'healthy']

/** The health of every workload: each Deployment, StatefulSet and DaemonSet, and each other owner of pods. */
export function describeWorkloads(rows: OverviewInputs, nowMs: number, words: HealthWords = HEALTH_WORDS): WorkloadHealth[] {
  const podsByWorkload = Map.groupBy(rows.pods.filter(pod => pod.workload !== null), pod => keyOf(pod.namespace, pod.workload?.kind, pod.workload?.name))
  const takePods = (kind: string, { namespace, name }: { namespace: string, name: string }) => {
    const key = keyOf(namespace, kind, name)
    const pods = podsByWorkload.get(key) ?? []
    podsByWorkload.delete(key)
    return pods
  }
  const replicaSets = Map.groupBy(rows.replicasets, row => keyOf(row.namespace, 'Deployment', row.deployment))
  const deployments = rows.deployments.map(row => describeDeployment(row, {
    pods: takePods('Deployment', row),
    replicaSets: replicaSets.get(keyOf(row.namespace, 'Deployment', row.name)) ?? [],
    events: rows.events,
  }, nowMs, words))
  const sets = [
    ...rows.statefulsets.map(row => ({ kind: 'StatefulSet' as const, row })),
    ...rows.daemonsets.map(row => ({ kind: 'DaemonSet' as const, row })),
  ].map(({ kind, row }) => describeSet(kind, row, { pods: takePods(kind, row), events: rows.events }, nowMs, words))
  const others = [...podsByWorkload.values()].flatMap(pods => describePodOwner(pods, rows.events, nowMs, words))
  return [...deployments, ...sets, ...others].toSorted((a, b) => keyOf(a.namespace, a.kind, a.name).localeCompare(keyOf(b.namespace, b.kind, b.name)))
}

/** Workloads gathered by Helm release, the worst release first. */
export function describeReleases(workloads: readonly WorkloadHealth[]): ReleaseHealth[] {
  const groups = Map.groupBy(workloads, each => `${each.namespace}/${each.release ?? ''}`)
  return [...groups.values()].map(describeRelease).toSorted(byHealth)
}

function describeRelease(members: WorkloadHealth[]): ReleaseHealth {
  const workloads = members.toSorted(byHealth)
  const [worst] = workloads
  const { namespace = '', release = null, health = 'idle' } = worst ?? {}
  const name = release ?? 'Workloads without a release'
  const well = workloads.filter(each => each.health === 'healthy' || each.health === 'idle').length
  return {
    namespace,
    release,
    health,
    sentence: well === workloads.length
      ? `${name}: everything works.`
      : `${name}: ${well} of ${workloads.length} workloads are well.`,
    attention: workloads.filter(each => each.health !== 'healthy' && each.health !== 'idle').map(each => each.sentence),
    workloads,
  }
}

function byHealth(a: { health: Health }, b: { health: Health }): number {
  return WORST_FIRST.indexOf(a.health) - WORST_FIRST.indexOf(b.health)
}

function keyOf(namespace: string, kind: string | null | undefined, name: string | null | undefined): string {
  return `${namespace}/${kind}/${name}`
}
