import type { UsageQuery } from '../../shared/api.ts'
import type { PodRow, ResourceAmounts } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'

/** One line of the usage list: a pod, or a Deployment summed over its pods. */
export interface UsageEntry {
  kind: UsageQuery['kind']
  namespace: string
  name: string
  pods: number
  used: ResourceAmounts
  requests: ResourceAmounts
  limits: ResourceAmounts
  sampledAtMs: number | null
}

type SampledPod = Pick<UsageEntry, 'used' | 'requests' | 'limits' | 'sampledAtMs'>

function addKnown(left: number | null, right: number | null): number | null {
  return left === null
    ? right
    : left + (right ?? 0)
}

/** A sum in which one part has no limit has no limit itself. */
function addWhole(left: number | null, right: number | null): number | null {
  return left === null || right === null
    ? null
    : left + right
}

function addAmounts(left: ResourceAmounts, right: ResourceAmounts, add: typeof addKnown): ResourceAmounts {
  return {
    cpuMillicores: add(left.cpuMillicores, right.cpuMillicores),
    memoryBytes: add(left.memoryBytes, right.memoryBytes),
  }
}

function sampled({ uid, requests, limits }: PodRow, podUsage: ReadonlyMap<string, UsageSample>): SampledPod {
  const [cpuMillicores, memoryBytes, atMs] = podUsage.get(uid) ?? [null, null, null]
  return {
    used: { cpuMillicores, memoryBytes },
    requests,
    limits,
    sampledAtMs: atMs,
  }
}

export function podUsageEntries(pods: Iterable<PodRow>, podUsage: ReadonlyMap<string, UsageSample>): UsageEntry[] {
  return Array.from(pods, pod => ({
    kind: 'Pod',
    namespace: pod.namespace,
    name: pod.name,
    pods: 1,
    ...sampled(pod, podUsage),
  }))
}

export function deploymentUsageEntries(pods: Iterable<PodRow>, podUsage: ReadonlyMap<string, UsageSample>): UsageEntry[] {
  const entries = new Map<string, UsageEntry>()
  for (const pod of pods) {
    if (pod.workload?.kind !== 'Deployment')
      continue
    const { namespace, workload: { name } } = pod
    const key = `${namespace}/${name}`
    const part = sampled(pod, podUsage)
    const sum = entries.get(key)
    entries.set(key, {
      kind: 'Deployment',
      namespace,
      name,
      pods: (sum?.pods ?? 0) + 1,
      used: sum
        ? addAmounts(sum.used, part.used, addKnown)
        : part.used,
      requests: sum
        ? addAmounts(sum.requests, part.requests, addWhole)
        : part.requests,
      limits: sum
        ? addAmounts(sum.limits, part.limits, addWhole)
        : part.limits,
      sampledAtMs: sum?.sampledAtMs ?? part.sampledAtMs,
    })
  }
  return [
    ...entries.values(),
  ]
}
