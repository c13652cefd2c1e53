import type { NodeRow, PodRow, ResourceAmounts } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'

type Amount = keyof ResourceAmounts

/** What a group of pods uses, asks for and may use at most; null where nothing is known. */
export interface UsageTotal {
  used: number | null
  request: number | null
  limit: number | null
  /** What the nodes offer. */
  allocatable: number | null
  /** Pods without a sample, so that a sum is not taken for the whole. */
  missingSamples: number
  /** Pods without a limit, which the sum of limits leaves out. */
  podsWithoutLimit: number
  oldestSampleAtMs: number | null
}

const SAMPLE_INDEX: Record<Amount, 0 | 1> = { cpuMillicores: 0, memoryBytes: 1 }
/** Pods that ended hold no resources. */
const ENDED = new Set([
  'Completed',
  'Succeeded',
  'Failed',
  'Evicted',
])

function sum(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter(value => value !== null && value !== undefined)
  return known.length === 0
    ? null
    : known.reduce((total, value) => total + value, 0)
}

export function sumUsage(amount: Amount, pods: readonly PodRow[], nodes: readonly NodeRow[], podUsage: ReadonlyMap<string, UsageSample>): UsageTotal {
  const active = pods.filter(({ status }) => !ENDED.has(status))
  // A pod that no node took holds nothing of what the nodes offer.
  const placed = active.filter(({ node }) => node !== null)
  const known = placed.map(({ uid }) => podUsage.get(uid)).filter(sample => sample !== undefined)
  return {
    used: sum(known.map(sample => sample[SAMPLE_INDEX[amount]])),
    request: sum(placed.map(({ requests }) => requests[amount])),
    limit: sum(placed.map(({ limits }) => limits[amount])),
    allocatable: sum(nodes.map(({ allocatable }) => allocatable[amount])),
    missingSamples: placed.length - known.length,
    podsWithoutLimit: placed.filter(({ limits }) => limits[amount] === null).length,
    oldestSampleAtMs: known.reduce<number | null>((oldest, [, , atMs]) => oldest === null
      ? atMs
      : Math.min(oldest, atMs), null),
  }
}
