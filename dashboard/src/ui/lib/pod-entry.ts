import type { PodRow } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import { isUnready } from './pod-status.ts'
import { matchesText } from './text-filter.ts'

/** A pod with what the metrics say about it now. */
export interface PodEntry {
  pod: PodRow
  usage: UsageSample | null
}

interface QuickFilter {
  id: string
  label: string
  fits: (entry: PodEntry) => boolean
}

const NEAR_MEMORY_LIMIT = 0.8

function isNearMemoryLimit({ pod, usage }: PodEntry): boolean {
  return usage !== null && pod.limits.memoryBytes !== null && usage[1] >= NEAR_MEMORY_LIMIT * pod.limits.memoryBytes
}

function wasOutOfMemory({ pod }: PodEntry): boolean {
  return pod.containers.some(({ reason, lastTermination }) => reason === 'OOMKilled' || lastTermination?.reason === 'OOMKilled')
}

export const QUICK_FILTERS: readonly QuickFilter[] = [
  {
    id: 'not-ready',
    label: 'Not ready',
    fits: ({ pod }) => isUnready(pod),
  },
  {
    id: 'restarted',
    label: 'Restarted',
    fits: ({ pod }) => pod.restarts > 0,
  },
  { id: 'oom-killed', label: 'OOMKilled', fits: wasOutOfMemory },
  { id: 'near-limit', label: 'Near memory limit', fits: isNearMemoryLimit },
  {
    id: 'no-limits',
    label: 'No memory limit',
    fits: ({ pod }) => pod.limits.memoryBytes === null,
  },
]

function textOf({ pod }: PodEntry): string {
  const { namespace, name, status, node, workload, lastTermination } = pod
  return `${namespace} ${name} ${status} ${node ?? ''} ${workload?.name ?? ''} ${lastTermination?.reason ?? ''}`
}

export function toPodEntries(pods: Iterable<PodRow>, usage: ReadonlyMap<string, UsageSample>): PodEntry[] {
  return Array.from(pods, pod => ({ pod, usage: usage.get(pod.uid) ?? null }))
}

export function filterPods(entries: readonly PodEntry[], text: string, quickFilter: string): PodEntry[] {
  const quick = QUICK_FILTERS.find(({ id }) => id === quickFilter)
  return entries.filter(entry => (quick?.fits(entry) ?? true) && (text === '' || matchesText(textOf(entry), text)))
}

export function countQuickFilters(entries: readonly PodEntry[]): { id: string, label: string, count: number }[] {
  return QUICK_FILTERS.map(({ id, label, fits }) => ({ id, label, count: entries.filter(fits).length }))
}
