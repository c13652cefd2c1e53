import type { ContainerUsage, UsageQuery, UsageSeries } from '../../shared/api.ts'
import type { ContainerRow, NodeRow, PodRow } from '../../shared/rows.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import type { Spread } from './container-spread.ts'
import { hasEnded } from '../../shared/pod-end.ts'
import { sumAmounts } from './sum-amounts.ts'

type Amounts = Pick<UsageSeries, 'requests' | 'limits'>

const UNKNOWN = { cpuMillicores: null, memoryBytes: null }

/** The pods that a question is about. */
export function podsOf(state: ClusterState, { namespace, kind, name }: UsageQuery): PodRow[] {
  return [...state.tables.pods.values()].filter(pod => pod.namespace === namespace && (kind === 'Pod'
    ? pod.name === name
    : pod.workload?.kind === kind && pod.workload.name === name && !hasEnded(pod)))
}

export function nodeNamed(state: ClusterState, name: string): NodeRow | undefined {
  return [...state.tables.nodes.values()].find(node => node.name === name)
}

/** What pods, or the containers of one name in them, request and may use at most. */
export function amountsOf(pods: readonly PodRow[], container?: string): Amounts {
  const parts: readonly Amounts[] = container === undefined
    ? pods
    : pods.flatMap(pod => containerOf(pod, container) ?? [])
  return {
    requests: sumAmounts(parts.map(each => each.requests)),
    limits: sumAmounts(parts.map(each => each.limits)),
  }
}

/** What a node offers, and what its pods request; a person who may not see all of them is told no sum. */
export function nodeAmounts(state: ClusterState, node: NodeRow, sees: (namespace: string) => boolean): Amounts & Pick<UsageSeries, 'pods'> {
  const pods = [...state.tables.pods.values()].filter(pod => pod.node === node.name && !hasEnded(pod))
  const { cpuMillicores, memoryBytes } = node.allocatable
  return {
    pods: pods.filter(pod => sees(pod.namespace)).length,
    requests: pods.every(pod => sees(pod.namespace)) ? requested(pods) : UNKNOWN,
    limits: { cpuMillicores, memoryBytes },
  }
}

/** Pods without a request take nothing of a node away, so they count as zero here. */
function requested(pods: readonly PodRow[]): Amounts['requests'] {
  return sumAmounts([{ cpuMillicores: 0, memoryBytes: 0 }, ...pods.map(({ requests }) => ({
    cpuMillicores: requests.cpuMillicores ?? 0,
    memoryBytes: requests.memoryBytes ?? 0,
  }))])
}

export function containerUsages(spreads: ReadonlyMap<string, Spread>, pods: readonly PodRow[]): ContainerUsage[] {
  const newest = pods.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)).at(0)
  return [...spreads].map(([name, spread]) => {
    const container = newest && containerOf(newest, name)
    return { name, ...spread, requests: container?.requests ?? UNKNOWN, limits: container?.limits ?? UNKNOWN }
  })
}

function containerOf(pod: PodRow, name: string): ContainerRow | undefined {
  return pod.containers.find(container => container.name === name)
}
