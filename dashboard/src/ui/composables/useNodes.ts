import type { Messages } from '../i18n/messages.ts'
import type { NodeEntry } from '../lib/node-entry.ts'
import type { Column } from '../lib/table.ts'
import { computed } from 'vue'
import { useMessages } from '../i18n/messages.ts'
import { nodeEntries } from '../lib/node-entry.ts'
import { nodeStates } from '../lib/node-state.ts'
import { sortRows } from '../lib/table.ts'
import { matchesText } from '../lib/text-filter.ts'
import { useClusterStore } from '../stores/cluster.ts'
import { useQuerySort, useQueryText } from './useQueryState.ts'

type QuickFilter = keyof Messages['nodes']['quick']

const QUICK_FILTERS: Record<QuickFilter, (entry: NodeEntry) => boolean> = {
  'not-ready': ({ node }) => !node.ready,
  'pressure': ({ node }) => nodeStates(node).some(state => state === 'memory' || state === 'disk' || state === 'pids'),
  'cordoned': ({ node }) => node.unschedulable,
}

/** Every node with what its pods request and what was measured on it. */
export function useNodeEntries() {
  const cluster = useClusterStore()
  return computed(() => nodeEntries(
    cluster.nodes.values(),
    cluster.status?.pods.access === 'granted' ? cluster.pods.values() : null,
    cluster.nodeUsage,
  ))
}

/** The list of nodes as the address wants it: filtered and sorted. */
export function useNodes(columns: () => readonly Column<NodeEntry>[]) {
  const m = useMessages()
  const text = useQueryText('q')
  const quick = useQueryText('show')
  const sort = useQuerySort({ column: 'status', direction: 'asc' })
  const entries = useNodeEntries()
  const textOf = ({ node }: NodeEntry) => [node.name, node.kubeletVersion, ...nodeStates(node).map(state => m.value.nodes.states[state])].join(' ')
  const rows = computed(() => {
    const isQuick = Object.entries(QUICK_FILTERS).find(([id]) => id === quick.value)?.[1] ?? (() => true)
    return sortRows(entries.value.filter(entry => isQuick(entry) && matchesText(textOf(entry), text.value)), columns(), sort.value, ({ node }) => node.name)
  })
  const choices = computed(() => (Object.keys(QUICK_FILTERS) as QuickFilter[]).map(id => ({
    id,
    label: m.value.nodes.quick[id],
    count: entries.value.filter(QUICK_FILTERS[id]).length,
  })))
  return { text, quick, sort, entries, rows, choices }
}
