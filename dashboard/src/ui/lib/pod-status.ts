import type { PodRow } from '../../shared/rows.ts'
import type { Tone } from './tone.ts'

const ENDED = new Set(['Completed', 'Succeeded', 'Terminating'])
const STARTING = new Set([
  'Pending',
  'ContainerCreating',
  'PodInitializing',
  'SchedulingGated',
])
const BROKEN = /backoff|err|oom|failed|evicted|invalid|cannot|nodelost|deadline|unexpected/i

export function isReady(pod: PodRow): boolean {
  return pod.readyContainers === pod.totalContainers
}

/** A pod that ended as it should is not "not ready". */
export function isUnready(pod: PodRow): boolean {
  return !isReady(pod) && !ENDED.has(pod.status)
}

export function podTone(pod: PodRow): Tone {
  if (BROKEN.test(pod.status))
    return 'danger'
  if (ENDED.has(pod.status))
    return 'muted'
  if (STARTING.has(pod.status) || pod.status.startsWith('Init:'))
    return 'info'
  return isReady(pod)
    ? 'ok'
    : 'warn'
}
