interface ContainerStatus {
  name: string
  restartCount: number
  state?: { waiting?: { reason?: string, message?: string }, terminated?: { exitCode: number, reason?: string } }
  lastState?: { terminated?: { exitCode: number, reason?: string } }
}

interface Condition { type: string, status: string, reason?: string, message?: string }

/** What this file reads of a pod. */
export interface PodState {
  metadata: { name: string }
  status: { conditions?: Condition[], containerStatuses?: ContainerStatus[] }
}

function containerFault({ name, state, lastState, restartCount }: ContainerStatus): string | undefined {
  const ended = state?.terminated ?? lastState?.terminated
  if (ended && ended.exitCode !== 0)
    return `container ${name} ended with code ${ended.exitCode} (${ended.reason ?? 'no reason'}, ${restartCount} restarts)`
  const waiting = state?.waiting
  if (waiting?.reason && waiting.reason !== 'ContainerCreating')
    return `container ${name} waits: ${[waiting.reason, waiting.message].filter(Boolean).join(', ')}`
  return undefined
}

function podFault({ metadata, status }: PodState): string | undefined {
  const unscheduled = status.conditions?.find(({ type, status: is }) => type === 'PodScheduled' && is === 'False')
  if (unscheduled)
    return `pod ${metadata.name} cannot be placed: ${unscheduled.message ?? unscheduled.reason}`
  const fault = status.containerStatuses?.map(containerFault).find(found => found !== undefined)
  if (fault)
    return `pod ${metadata.name}: ${fault}`
  const unready = status.conditions?.find(({ type, status: is }) => type === 'Ready' && is !== 'True')
  return unready && `pod ${metadata.name} is not ready: ${unready.message ?? unready.reason}`
}

/** Why pods are not ready: the first fault that the cluster tells of, or undefined when all is well. */
export function firstPodFault(pods: PodState[]): string | undefined {
  return pods.map(podFault).find(fault => fault !== undefined)
}
