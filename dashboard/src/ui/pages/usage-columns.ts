import type { ResourceAmounts } from '../../shared/rows.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Column } from '../lib/table.ts'
import type { UsageEntry } from '../lib/usage-entry.ts'
import { h } from 'vue'
import DetailLink from '../components/DetailLink.vue'
import UsageBar from '../components/UsageBar.vue'

function barColumn(kind: 'cpu' | 'memory', key: keyof ResourceAmounts, label: string): Column<UsageEntry> {
  return {
    id: kind,
    label,
    widthPx: 138,
    firstDirection: 'desc',
    value: ({ used }) => used[key],
    cell: ({ used, requests, limits, sampledAtMs }) => h(UsageBar, { kind, used: used[key], request: requests[key], limit: limits[key], sampledAtMs }),
  }
}

/** The columns of the list of usage, in the language of the page. */
export function usageColumns({ usage: { columns: words, podsHint, measuredOf } }: Messages): Column<UsageEntry>[] {
  return [
    {
      id: 'name',
      label: words.name,
      widthPx: 200,
      value: ({ name }) => name,
      cell: ({ kind, namespace, name }) => h(DetailLink, { to: 'usage-of', params: { kind, namespace, name }, label: name }),
    },
    barColumn('cpu', 'cpuMillicores', words.cpu),
    barColumn('memory', 'memoryBytes', words.memory),
    {
      id: 'pods',
      label: words.pods,
      hint: podsHint,
      widthPx: 72,
      align: 'end',
      firstDirection: 'desc',
      value: ({ pods }) => pods,
      cell: ({ measuredPods, pods }) => measuredOf(measuredPods, pods),
    },
    { id: 'kind', label: words.kind, widthPx: 104, value: ({ kind }) => kind },
    { id: 'namespace', label: words.namespace, widthPx: 120, value: ({ namespace }) => namespace },
  ]
}
