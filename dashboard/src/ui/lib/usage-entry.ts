import type { UsageQuery } from '../../shared/api.ts'
import type { PodRow, ResourceAmounts } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import { hasEnded } from '../../shared/pod-end.ts'

const WORKLOAD_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job'] as const satisfies readonly UsageQuery['kind'][]

/** One line of the usage list: a pod, or a workload summed over its pods that run. */
export interface UsageEntry {
  kind: UsageQuery['kind']
  namespace: string
  name: string
  pods: number
  /** How many of the pods have a sample: `used` is their sum. */
  measuredPods: number
  used: ResourceAmounts
  requests: ResourceAmounts
  limits: ResourceAmounts
  /** When the oldest sample in it was taken. */
  sampledAtMs: number | null
}

type SampledPod = Pick<UsageEntry, 'used' | 'requests' | 'limits' | 'sampledAtMs' | 'measuredPods'>

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
    measuredPods: atMs === null ? 0 : 1,
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

/** How a kind of workload can be asked for its usage; undefined for an owner that is none, such as the node of a static pod. */
function workloadKind(kind: string | undefined) {
  return WORKLOAD_KINDS.find(each => each === kind)
}

function sumOf(sum: UsageEntry, part: SampledPod): UsageEntry {
  return {
    ...sum,
    pods: sum.pods + 1,
    measuredPods: sum.measuredPods + part.measuredPods,
    used: addAmounts(sum.used, part.used, addKnown),
    requests: addAmounts(sum.requests, part.requests, addWhole),
    limits: addAmounts(sum.limits, part.limits, addWhole),
    sampledAtMs: sum.sampledAtMs === null || part.sampledAtMs === null
      ? sum.sampledAtMs ?? part.sampledAtMs
      : Math.min(sum.sampledAtMs, part.sampledAtMs),
  }
}

export function workloadUsageEntries(pods: Iterable<PodRow>, podUsage: ReadonlyMap<string, UsageSample>): UsageEntry[] {
  const entries = new Map<string, UsageEntry>()
  for (const pod of pods) {
    const kind = workloadKind(pod.workload?.kind)
    if (pod.workload === null || kind === undefined || hasEnded(pod))
      continue
    const { namespace, workload: { name } } = pod
    const key = `${namespace}/${kind}/${name}`
    const part = sampled(pod, podUsage)
    const sum = entries.get(key)
    entries.set(key, sum ? sumOf(sum, part) : { kind, namespace, name, pods: 1, ...part })
  }
  return [...entries.values()]
}
