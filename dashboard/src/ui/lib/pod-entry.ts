import type { PodRow } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import { podTextFilter } from './pod-filter.ts'
import { isUnready } from './pod-status.ts'

/** A pod with what the metrics say about it now. */
export interface PodEntry {
  pod: PodRow
  usage: UsageSample | null
}

interface QuickFilter {
  id: QuickFilterId
  fits: (entry: PodEntry) => boolean
}

export type QuickFilterId = 'not-ready' | 'restarted' | 'oom-killed' | 'near-limit' | 'no-limits'

const NEAR_MEMORY_LIMIT = 0.8

function isNearMemoryLimit({ pod, usage }: PodEntry): boolean {
  return usage !== null && pod.limits.memoryBytes !== null && usage[1] >= NEAR_MEMORY_LIMIT * pod.limits.memoryBytes
}

function wasOutOfMemory({ pod }: PodEntry): boolean {
  return pod.containers.some(({ reason, lastTermination }) => reason === 'OOMKilled' || lastTermination?.reason === 'OOMKilled')
}

const QUICK_FILTERS: readonly QuickFilter[] = [
  {
    id: 'not-ready',
    fits: ({ pod }) => isUnready(pod),
  },
  {
    id: 'restarted',
    fits: ({ pod }) => pod.restarts > 0,
  },
  { id: 'oom-killed', fits: wasOutOfMemory },
  { id: 'near-limit', fits: isNearMemoryLimit },
  {
    id: 'no-limits',
    fits: ({ pod }) => pod.limits.memoryBytes === null,
  },
]

/** An entry stays the same object until its pod or its usage changes, so that what shows it has nothing to do. */
const entries = new WeakMap<PodRow, PodEntry>()

function toPodEntry(pod: PodRow, usage: UsageSample | null): PodEntry {
  const known = entries.get(pod)
  if (known?.usage === usage)
    return known
  const entry = { pod, usage }
  entries.set(pod, entry)
  return entry
}

export function toPodEntries(pods: Iterable<PodRow>, usage: ReadonlyMap<string, UsageSample>): PodEntry[] {
  return Array.from(pods, pod => toPodEntry(pod, usage.get(pod.uid) ?? null))
}

export function filterPods(entries: readonly PodEntry[], text: string, quickFilter: string): PodEntry[] {
  const quick = QUICK_FILTERS.find(({ id }) => id === quickFilter)
  const fitsText = podTextFilter(text)
  return entries.filter(entry => (quick?.fits(entry) ?? true) && fitsText(entry.pod))
}

export function countQuickFilters(entries: readonly PodEntry[]): { id: QuickFilterId, count: number }[] {
  return QUICK_FILTERS.map(({ id, fits }) => ({ id, count: entries.filter(fits).length }))
}
