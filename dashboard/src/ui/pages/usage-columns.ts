import type { Column } from '../lib/table.ts'
import type { UsageEntry } from '../lib/usage-entry.ts'
import { h } from 'vue'
import DetailLink from '../components/DetailLink.vue'
import UsageBar from '../components/UsageBar.vue'

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
      sampledAtMs: entry.sampledAtMs,
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
      sampledAtMs: entry.sampledAtMs,
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
