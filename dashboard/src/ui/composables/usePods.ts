import type { PodEntry } from '../lib/pod-entry.ts'
import type { Column } from '../lib/table.ts'
import { computed } from 'vue'
import { useMessages } from '../i18n/messages.ts'
import { countQuickFilters, filterPods, toPodEntries } from '../lib/pod-entry.ts'
import { sortRows } from '../lib/table.ts'
import { useClusterStore } from '../stores/cluster.ts'
import { useQuerySort, useQueryText } from './useQueryState.ts'

/** The pods as the address asks for them: filtered, counted and sorted. */
export function usePods(columns: () => readonly Column<PodEntry>[]) {
  const cluster = useClusterStore()
  const messages = useMessages()
  const text = useQueryText('q')
  const quickFilter = useQueryText('show')
  const sort = useQuerySort({ column: 'name', direction: 'asc' })
  const entries = computed(() => toPodEntries(cluster.pods.values(), cluster.podUsage))
  /** Without rows of the cluster there is nothing to count: that is not zero. */
  const isKnown = computed(() => entries.value.length > 0 || cluster.status?.pods.synced === true)
  const choices = computed(() => countQuickFilters(entries.value).map(({ id, count }) => ({
    id,
    count: isKnown.value ? count : null,
    label: messages.value.pods.quick[id],
  })))
  const filtered = computed(() => filterPods(entries.value, text.value, quickFilter.value))
  const rows = computed(() => sortRows(filtered.value, columns(), sort.value, ({ pod }) => `${pod.namespace}/${pod.name}`))
  return {
    text,
    quickFilter,
    sort,
    entries,
    isKnown,
    choices,
    rows,
  }
}
