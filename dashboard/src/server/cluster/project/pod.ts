import type { PodRow } from '../../../shared/rows.ts'
import type { Pod } from '../wire.ts'
import { projectContainer } from './container.ts'
import { identity, releaseOf } from './metadata.ts'
import { ownerOf, workloadOf } from './owner.ts'
import { summarizePod } from './pod-status.ts'
import { podLimits, podRequests } from './resources.ts'
import { newestTermination } from './termination.ts'

export function projectPod(pod: Pod): PodRow {
  const spec = pod.spec ?? { containers: [] }
  const statuses = new Map([...pod.status?.initContainerStatuses ?? [], ...pod.status?.containerStatuses ?? []].map(each => [each.name, each]))
  const containers = [...spec.initContainers ?? [], ...spec.containers].map(each => projectContainer(each, statuses.get(each.name)))
  return {
    ...identity(pod),
    ...summarizePod(pod),
    lastTermination: newestTermination(containers.map(each => each.lastTermination)),
    memoryBytesAtEnd: null,
    node: spec.nodeName || null,
    ip: pod.status?.podIP || null,
    qos: pod.status?.qosClass || null,
    serviceAccount: spec.serviceAccountName || null,
    workload: workloadOf(pod.metadata),
    owner: ownerOf(pod.metadata),
    requests: podRequests(spec),
    limits: podLimits(spec),
    containers,
    release: releaseOf(pod.metadata),
  }
}
