import type { EventRow, PodRow } from '../rows.ts'
import type { Evidence, Finder } from './types.ts'
import { refusalOf } from './refusal.ts'

/** The probes whose failure restarts the container. */
const LIVENESS = /^(?:Liveness|Startup) probe/
const VOLUME_REASONS = new Set(['FailedMount', 'FailedAttachVolume'])
/** One failed probe while a container starts is normal. */
const PROBE_FAILURES_OF_NOTE = 2

export const findUnschedulable: Finder = ({ pods, events, words }) => {
  const found = findPodEvent(pods.filter(pod => pod.node === null), events, event => event.reason === 'FailedScheduling')
  return found && {
    cause: 'unschedulable',
    sentence: words.blockers.unschedulable(found.pod.name, found.event.message),
    evidence: [eventEvidence(found.event)],
  }
}

export const findVolume: Finder = ({ pods, events, words }) => {
  const found = findPodEvent(pods.filter(isUnready), events, event => VOLUME_REASONS.has(event.reason))
  return found && {
    cause: 'volume',
    sentence: words.blockers.volume(found.pod.name, found.event.message),
    evidence: [eventEvidence(found.event)],
  }
}

/** A container that the kubelet kills ends by a signal, whose exit code alone would not tell why. */
export const findLiveness: Finder = ({ pods, events, words }) => {
  const killed = pods.filter(pod => isUnready(pod) && pod.restarts > 0 && pod.lastTermination?.signal && pod.lastTermination.reason !== 'OOMKilled')
  const found = findPodEvent(killed, events, event => event.reason === 'Unhealthy' && LIVENESS.test(event.message))
  return found && {
    cause: 'probe',
    sentence: words.blockers.liveness(found.pod.name, found.pod.restarts, found.event.message),
    evidence: [eventEvidence(found.event)],
  }
}

export const findProbe: Finder = ({ pods, events, words }) => {
  const found = findPodEvent(pods.filter(isUnready), events, event => event.reason === 'Unhealthy' && event.count >= PROBE_FAILURES_OF_NOTE)
  return found && {
    cause: 'probe',
    sentence: words.blockers.probe(found.pod.name, found.event.count, found.event.message),
    evidence: [eventEvidence(found.event)],
  }
}

/** StatefulSets and DaemonSets have no condition for it: only an event tells. */
export const findRefusedPod: Finder = ({ events, owner, words }) => {
  const [event] = events
    .filter(({ reason, object }) => reason === 'FailedCreate' && owner !== null && object.kind === owner.kind && object.namespace === owner.namespace && object.name === owner.name)
    .toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))
  return event && owner
    ? refusalOf(owner, event.message, eventEvidence(event), words)
    : null
}

function isUnready(pod: PodRow): boolean {
  return pod.readyContainers < pod.totalContainers
}

/** The newest fitting event of any of these pods. */
function findPodEvent(pods: readonly PodRow[], events: readonly EventRow[], fits: (event: EventRow) => boolean) {
  const byUid = new Map(pods.map(pod => [pod.uid, pod]))
  const [event] = events
    .filter(each => each.object.uid !== null && byUid.has(each.object.uid) && fits(each))
    .toSorted((a, b) => b.lastAt.localeCompare(a.lastAt))
  const pod = event && byUid.get(event.object.uid ?? '')
  return event && pod
    ? { event, pod }
    : null
}

function eventEvidence(event: EventRow): Evidence {
  return {
    source: 'event',
    object: `${event.object.kind} ${event.object.name}`,
    reason: event.reason,
    message: event.message,
    at: event.lastAt,
  }
}
