import type { ContainerStatus, Pod, TerminatedState } from '../wire.ts'
import { isSidecar } from './resources.ts'

/** What `kubectl get pods` prints under READY, STATUS and RESTARTS; a port of printPod of kubernetes/pkg/printers. */
export interface PodSummary {
  status: string
  readyContainers: number
  totalContainers: number
  restarts: number
}

interface Progress extends Omit<PodSummary, 'totalContainers'> {
  sidecarRestarts: number
  isInitializing: boolean
}

export function summarizePod(pod: Pod): PodSummary {
  const inits = pod.spec?.initContainers ?? []
  const initial: Progress = {
    status: phaseReason(pod),
    readyContainers: 0,
    restarts: 0,
    sidecarRestarts: 0,
    isInitializing: false,
  }
  const afterInit = readInitContainers(pod, initial)
  const { readyContainers, restarts, status } = afterInit.isInitializing && !hasCondition(pod, 'Initialized')
    ? afterInit
    : readContainers(pod, afterInit)
  return {
    status: deletionReason(pod) ?? status,
    readyContainers,
    totalContainers: (pod.spec?.containers.length ?? 0) + inits.filter(isSidecar).length,
    restarts,
  }
}

function phaseReason(pod: Pod): string {
  const isGated = pod.status?.conditions?.some(each => each.type === 'PodScheduled' && each.reason === 'SchedulingGated')
  return isGated
    ? 'SchedulingGated'
    : pod.status?.reason || pod.status?.phase || 'Unknown'
}

function readInitContainers(pod: Pod, initial: Progress): Progress {
  const specs = new Map((pod.spec?.initContainers ?? []).map(each => [each.name, each]))
  const result = { ...initial }
  for (const [index, status] of (pod.status?.initContainerStatuses ?? []).entries()) {
    const sidecar = isSidecar(specs.get(status.name))
    result.restarts += status.restartCount
    result.sidecarRestarts += sidecar ? status.restartCount : 0
    if (status.state?.terminated?.exitCode === 0)
      continue
    if (sidecar && status.started) {
      result.readyContainers += status.ready ? 1 : 0
      continue
    }
    return { ...result, isInitializing: true, status: `Init:${initReason(status) ?? `${index}/${specs.size}`}` }
  }
  return result
}

function initReason({ state }: ContainerStatus): string | null {
  if (state?.terminated)
    return state.terminated.reason || endReason(state.terminated)
  const waiting = state?.waiting?.reason
  return waiting && waiting !== 'PodInitializing'
    ? waiting
    : null
}

function readContainers(pod: Pod, before: Progress): Progress {
  const result = { ...before, restarts: before.sidecarRestarts }
  let isAnyRunning = false
  for (const status of (pod.status?.containerStatuses ?? []).toReversed()) {
    result.restarts += status.restartCount
    const reason = containerReason(status)
    if (reason !== null) {
      result.status = reason
    }
    else if (status.ready && status.state?.running) {
      isAnyRunning = true
      result.readyContainers += 1
    }
  }
  if (result.status === 'Completed' && isAnyRunning) {
    result.status = hasCondition(pod, 'Ready')
      ? 'Running'
      : 'NotReady'
  }
  return result
}

function containerReason({ state }: ContainerStatus): string | null {
  if (state?.waiting?.reason)
    return state.waiting.reason
  return state?.terminated
    ? state.terminated.reason || endReason(state.terminated)
    : null
}

function endReason({ signal, exitCode }: TerminatedState): string {
  return signal
    ? `Signal:${signal}`
    : `ExitCode:${exitCode}`
}

function deletionReason(pod: Pod): string | null {
  if (!pod.metadata?.deletionTimestamp)
    return null
  if (pod.status?.reason === 'NodeLost')
    return 'Unknown'
  const hasEnded = pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed'
  return hasEnded ? null : 'Terminating'
}

function hasCondition(pod: Pod, type: string): boolean {
  return pod.status?.conditions?.some(each => each.type === type && each.status === 'True') ?? false
}
