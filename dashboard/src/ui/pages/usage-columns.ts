import type { Column } from '../lib/table.ts'
import type { UsageEntry } from '../lib/usage-entry.ts'
import { h } from 'vue'
import DetailLink from '../components/DetailLink.vue'
import UsageBar from '../components/UsageBar.vue'
import { formatClock } from '../lib/time.ts'

function sourceOf({ sampledAtMs }: UsageEntry): string {
  return sampledAtMs === null
    ? 'no sample from metrics-server'
    : `metrics-server at ${formatClock(sampledAtMs)}`
}

export const USAGE_COLUMNS: readonly Column<UsageEntry>[] = [
  {
    id: 'name',
    label: 'Name',
    widthPx: 200,
    value: ({ name }) => name,
    cell: ({ kind, namespace, name }) => h(DetailLink, {
      to: 'usage-of',
      params: { kind, namespace, name },
      label: name,
    }),
  },
  {
    id: 'cpu',
    label: 'CPU',
    widthPx: 132,
    firstDirection: 'desc',
    value: ({ used }) => used.cpuMillicores,
    cell: entry => h(UsageBar, {
      kind: 'cpu',
      used: entry.used.cpuMillicores,
      request: entry.requests.cpuMillicores,
      limit: entry.limits.cpuMillicores,
      source: sourceOf(entry),
    }),
  },
  {
    id: 'memory',
    label: 'Memory',
    widthPx: 138,
    firstDirection: 'desc',
    value: ({ used }) => used.memoryBytes,
    cell: entry => h(UsageBar, {
      kind: 'memory',
      used: entry.used.memoryBytes,
      request: entry.requests.memoryBytes,
      limit: entry.limits.memoryBytes,
      source: sourceOf(entry),
    }),
  },
  {
    id: 'pods',
    label: 'Pods',
    widthPx: 64,
    align: 'end',
    firstDirection: 'desc',
    value: ({ pods }) => pods,
  },
  {
    id: 'namespace',
    label: 'Namespace',
    widthPx: 120,
    value: ({ namespace }) => namespace,
  },
]
