import type { Condition, ContainerStatus, Pod, PodStatus, ReplicaSet } from '@todo-chatbot/cluster-sim'
import { ownedBy } from '@todo-chatbot/cluster-sim'
import { randomSuffix } from './hash.ts'

/** A pod of a replica set, not scheduled yet. */
export function podOf(replicaSet: ReplicaSet, name = `${replicaSet.metadata.name}-${randomSuffix()}`): Pod {
  const { metadata, spec } = replicaSet
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...spec.template.metadata,
      name,
      namespace: metadata.namespace ?? 'default',
      ownerReferences: [
        ownedBy(replicaSet),
      ],
    },
    spec: spec.template.spec,
    status: { phase: 'Pending' },
  }
}

/** Sets a condition; its transition time moves only when the status does. */
export function setCondition(conditions: readonly Condition[], next: Condition, now: string): Condition[] {
  const former = conditions.find(({ type }) => type === next.type)
  const lastTransitionTime = former?.status === next.status
    ? former.lastTransitionTime ?? now
    : now
  return [
    ...conditions.filter(({ type }) => type !== next.type),
    { ...next, lastTransitionTime },
  ]
}

const isTrue = (value: boolean): Condition['status'] => value ? 'True' : 'False'

function notReady(containers: readonly ContainerStatus[]): Partial<Condition> {
  const names = containers.filter(({ ready }) => !ready).map(({ name }) => name)
  return names.length === 0
    ? {}
    : { reason: 'ContainersNotReady', message: `containers with unready status: [${names.join(' ')}]` }
}

/** The status that a kubelet writes for a scheduled pod with these containers, restart policy Always. */
export function podStatus(former: PodStatus, containers: ContainerStatus[], node: { name: string, ip: string }, now: string): PodStatus {
  const areReady = isTrue(containers.every(({ ready }) => ready))
  const why = notReady(containers)
  const next: Condition[] = [
    { type: 'PodScheduled', status: 'True' },
    { type: 'PodReadyToStartContainers', status: 'True' },
    { type: 'Initialized', status: 'True' },
    { type: 'ContainersReady', status: areReady, ...why },
    { type: 'Ready', status: areReady, ...why },
  ]
  const hasStarted = containers.some(({ state, restartCount }) => !state.waiting || restartCount > 0)
  return {
    ...former,
    phase: hasStarted ? 'Running' : 'Pending',
    hostIP: node.ip,
    podIP: node.ip,
    startTime: former.startTime ?? now,
    conditions: next.reduce((conditions, condition) => setCondition(conditions, condition, now), former.conditions ?? []),
    containerStatuses: containers,
  }
}

export function isReady(pod: Pod): boolean {
  return pod.status.conditions?.some(({ type, status }) => type === 'Ready' && status === 'True') ?? false
}
