interface Terminated { exitCode: number, reason?: string, message?: string }

interface ContainerStatus {
  name: string
  restartCount: number
  state?: { waiting?: { reason?: string, message?: string }, terminated?: Terminated }
  lastState?: { terminated?: Terminated }
}

interface Condition { type: string, status: string, reason?: string, message?: string }

/** What this file reads of a pod. */
export interface PodState {
  metadata: { name: string, deletionTimestamp?: string }
  status: { conditions?: Condition[], containerStatuses?: ContainerStatus[] }
}

/** What the process said at its end: the last line that speaks of an error, else the last one. */
function lastWords({ message = '' }: Terminated): string | undefined {
  const lines = message.trim().split('\n')
  return lines.findLast(line => /error/i.test(line)) ?? lines.at(-1)
}

function containerFault({ name, state, lastState, restartCount }: ContainerStatus): string | undefined {
  const ended = state?.terminated ?? lastState?.terminated
  if (ended && ended.exitCode !== 0)
    return [`container ${name} ended with code ${ended.exitCode} (${ended.reason ?? 'no reason'}, ${restartCount} restarts)`, lastWords(ended)].filter(Boolean).join(': ')
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

/** Why pods are not ready: the first fault that the cluster tells of, or undefined when all is well. What becomes of a pod that is going away is no fault. */
export function firstPodFault(pods: PodState[]): string | undefined {
  return pods.filter(({ metadata }) => !metadata.deletionTimestamp).map(podFault).find(fault => fault !== undefined)
}
