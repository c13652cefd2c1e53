import type { ResourceAmounts } from '../../shared/rows.ts'
import type { NodeColumnId } from '../i18n/en/nodes.ts'
import type { Messages } from '../i18n/messages.ts'
import type { NodeEntry } from '../lib/node-entry.ts'
import type { Column } from '../lib/table.ts'
import { h } from 'vue'
import DetailLink from '../components/DetailLink.vue'
import RelativeTime from '../components/RelativeTime.vue'
import StatusBadge from '../components/StatusBadge.vue'
import UsageBar from '../components/UsageBar.vue'
import { nodeStates, nodeTone } from '../lib/node-state.ts'
import { formatBytes, formatMillicores, formatPercent, NO_DATA } from '../lib/quantity.ts'

type Parts = Omit<Column<NodeEntry>, 'id' | 'label' | 'hint'>

/** The worst first. */
const TONE_ORDER = ['danger', 'warn', 'ok']

function usedParts(kind: 'cpu' | 'memory', key: keyof ResourceAmounts): Parts {
  return {
    widthPx: 140,
    firstDirection: 'desc',
    value: ({ used }) => used[key],
    cell: ({ node, used, requested, sampledAtMs }) => h(UsageBar, { kind, used: used[key], request: requested[key], limit: node.allocatable[key], sampledAtMs }),
  }
}

function requestedParts(key: keyof ResourceAmounts, format: (amount: number | null) => string, words: Messages['nodes']): Parts {
  return {
    widthPx: 132,
    align: 'end',
    firstDirection: 'desc',
    value: ({ node, requested }) => requested[key] === null || !node.allocatable[key] ? null : requested[key] / node.allocatable[key],
    cell: ({ node, requested }) => requested[key] === null ? NO_DATA : words.requested(format(requested[key]), formatPercent(requested[key], node.allocatable[key])),
  }
}

function columnParts(words: Messages['nodes']): Record<NodeColumnId, Parts> {
  const stateText = ({ node }: NodeEntry) => nodeStates(node).map(state => words.states[state]).join(', ')
  return {
    'name': {
      widthPx: 200,
      value: ({ node }) => node.name,
      cell: ({ node: { name } }) => h(DetailLink, { to: 'node', params: { name }, label: name }),
    },
    'status': {
      widthPx: 210,
      value: ({ node }) => TONE_ORDER.indexOf(nodeTone(node)),
      text: stateText,
      cell: entry => h(StatusBadge, { tone: nodeTone(entry.node), label: stateText(entry) }),
    },
    'cpu': usedParts('cpu', 'cpuMillicores'),
    'cpu-requested': requestedParts('cpuMillicores', formatMillicores, words),
    'memory': usedParts('memory', 'memoryBytes'),
    'memory-requested': requestedParts('memoryBytes', formatBytes, words),
    'pods': {
      widthPx: 96,
      align: 'end',
      firstDirection: 'desc',
      value: ({ pods }) => pods,
      cell: ({ node, pods }) => words.podsOf(String(pods ?? NO_DATA), String(node.allocatable.pods ?? NO_DATA)),
    },
    'version': { widthPx: 96, value: ({ node }) => node.kubeletVersion },
    'age': {
      widthPx: 76,
      align: 'end',
      firstDirection: 'desc',
      value: ({ node }) => Date.parse(node.createdAt),
      cell: ({ node }) => h(RelativeTime, { at: node.createdAt }),
    },
  }
}

/** Every column of the list of nodes, in the language of the page. */
export function nodeColumns({ nodes: words }: Messages): Column<NodeEntry>[] {
  return Object.entries(columnParts(words)).map(([id, parts]) => {
    const [label, hint] = words.columns[id as NodeColumnId]
    return { id, label, ...hint !== undefined && { hint }, ...parts }
  })
}
