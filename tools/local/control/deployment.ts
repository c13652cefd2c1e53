import type { Condition, Deployment, DeploymentStatus, Pod, ReplicaSet } from '@todo-chatbot/cluster-sim'
import { isReady, setCondition } from './pod.ts'

const DEFAULT_DEADLINE_SECONDS = 600

/** Ready for so long that the deployment counts on it. */
function isAvailable(pod: Pod, minReadySeconds: number, now: Date): boolean {
  const ready = pod.status.conditions?.find(({ type }) => type === 'Ready')
  return isReady(pod) && now.getTime() - Date.parse(ready?.lastTransitionTime ?? '') >= minReadySeconds * 1000
}

export function replicaSetStatus(deployment: Deployment, pods: readonly Pod[], now: Date): ReplicaSet['status'] {
  const minReadySeconds = Number(deployment.spec.minReadySeconds ?? 0)
  return {
    replicas: pods.length,
    fullyLabeledReplicas: pods.length,
    readyReplicas: pods.filter(isReady).length,
    availableReplicas: pods.filter(pod => isAvailable(pod, minReadySeconds, now)).length,
    observedGeneration: 1,
  }
}

function availableCondition(isMinimumMet: boolean): Condition {
  return isMinimumMet
    ? {
        type: 'Available',
        status: 'True',
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      }
    : {
        type: 'Available',
        status: 'False',
        reason: 'MinimumReplicasUnavailable',
        message: 'Deployment does not have minimum availability.',
      }
}

/** A rollout that completed once stays so; one that has not is late after the deadline. */
function progressingCondition({ metadata, spec, status }: Deployment, replicaSet: string, isComplete: boolean, now: Date): Condition {
  const former = status.conditions?.find(({ type }) => type === 'Progressing')
  if (isComplete || former?.reason === 'NewReplicaSetAvailable') {
    return {
      type: 'Progressing',
      status: 'True',
      reason: 'NewReplicaSetAvailable',
      message: `ReplicaSet "${replicaSet}" has successfully progressed.`,
    }
  }
  const deadlineMs = Number(spec.progressDeadlineSeconds ?? DEFAULT_DEADLINE_SECONDS) * 1000
  const isLate = now.getTime() - Date.parse(metadata.creationTimestamp ?? '') > deadlineMs
  return isLate
    ? {
        type: 'Progressing',
        status: 'False',
        reason: 'ProgressDeadlineExceeded',
        message: `ReplicaSet "${replicaSet}" has timed out progressing.`,
      }
    : {
        type: 'Progressing',
        status: 'True',
        reason: 'ReplicaSetUpdated',
        message: `ReplicaSet "${replicaSet}" is progressing.`,
      }
}

/** What the deployment controller writes about a deployment whose one replica set is in that state. */
export function deploymentStatus(deployment: Deployment, replicaSet: ReplicaSet, now: Date): DeploymentStatus {
  const { replicas, readyReplicas = 0, availableReplicas = 0 } = replicaSet.status
  const desired = deployment.spec.replicas
  const unavailable = Math.max(0, desired - availableReplicas)
  const time = now.toISOString().replace(/\.\d+/, '')
  const conditions = [
    availableCondition(unavailable === 0),
    progressingCondition(deployment, replicaSet.metadata.name, unavailable === 0, now),
  ]
  return {
    observedGeneration: deployment.metadata.generation ?? 1,
    replicas,
    updatedReplicas: replicas,
    readyReplicas,
    availableReplicas,
    ...(unavailable > 0 && { unavailableReplicas: unavailable }),
    conditions: conditions.reduce((all, condition) => setCondition(all, condition, time), deployment.status.conditions ?? []),
  }
}
