import type { NodeRow, PodRow, ResourceAmounts } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import { hasEnded } from '../../shared/pod-end.ts'

/** One line of the list of nodes. */
export interface NodeEntry {
  node: NodeRow
  /** Null where the pods are not known. */
  pods: number | null
  requested: ResourceAmounts
  used: ResourceAmounts
  sampledAtMs: number | null
}

interface Sum extends ResourceAmounts { pods: number | null }

const UNKNOWN: Sum = { pods: null, cpuMillicores: null, memoryBytes: null }
const NOTHING: Sum = { pods: 0, cpuMillicores: 0, memoryBytes: 0 }

const plus = (sum: number | null, part: number | null) => (sum ?? 0) + (part ?? 0)

/** What the pods of each node request; a pod without a request takes nothing of it away. */
function sumByNode(pods: Iterable<PodRow>): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const pod of pods) {
    if (pod.node === null || hasEnded(pod))
      continue
    const sum = sums.get(pod.node) ?? NOTHING
    sums.set(pod.node, {
      pods: plus(sum.pods, 1),
      cpuMillicores: plus(sum.cpuMillicores, pod.requests.cpuMillicores),
      memoryBytes: plus(sum.memoryBytes, pod.requests.memoryBytes),
    })
  }
  return sums
}

/** Nodes with what their pods request and what was measured on them; null for the pods where nobody may see any. */
export function nodeEntries(nodes: Iterable<NodeRow>, pods: Iterable<PodRow> | null, nodeUsage: ReadonlyMap<string, UsageSample>): NodeEntry[] {
  const sums = pods && sumByNode(pods)
  return Array.from(nodes, (node) => {
    const { pods: count, ...requested } = sums === null ? UNKNOWN : sums.get(node.name) ?? NOTHING
    const [cpuMillicores, memoryBytes, sampledAtMs] = nodeUsage.get(node.name) ?? [null, null, null]
    return { node, pods: count, requested, used: { cpuMillicores, memoryBytes }, sampledAtMs }
  })
}
