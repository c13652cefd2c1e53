import type { WritableComputedRef } from 'vue'
import type { PodEntry } from '../lib/pod-entry.ts'
import type { Column, Sort } from '../lib/table.ts'
import { computed } from 'vue'
import { countQuickFilters, filterPods, toPodEntries } from '../lib/pod-entry.ts'
import { sortRows } from '../lib/table.ts'
import { useClusterStore } from '../stores/cluster.ts'
import { useQuerySort, useQueryText } from './useQueryState.ts'

/** The pods as the address asks for them: filtered, counted and sorted. */
export function usePods(columns: readonly Column<PodEntry>[]) {
  const cluster = useClusterStore()
  const text = useQueryText('q')
  const quickFilter = useQueryText('show')
  const sort: WritableComputedRef<Sort> = useQuerySort({ column: 'name', direction: 'asc' })
  const entries = computed(() => toPodEntries(cluster.pods.values(), cluster.podUsage))
  const choices = computed(() => countQuickFilters(entries.value))
  const filtered = computed(() => filterPods(entries.value, text.value, quickFilter.value))
  const isOneNamespace = computed(() => entries.value.every(({ pod }) => pod.namespace === entries.value[0]?.pod.namespace))
  /** A namespace that all pods share is not worth a column. */
  const shownColumns = computed(() => isOneNamespace.value
    ? columns.filter(({ id }) => id !== 'namespace')
    : columns)
  const rows = computed(() => sortRows(filtered.value, columns, sort.value, ({ pod }) => `${pod.namespace}/${pod.name}`))
  return {
    text,
    quickFilter,
    sort,
    entries,
    choices,
    rows,
    shownColumns,
  }
}
