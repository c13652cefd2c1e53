import type { PodRow, ResourceAmounts } from '../../../shared/rows.ts'
import type { PodEntry } from '../../lib/pod-entry.ts'
import type { PodColumnParts } from './parts.ts'
import { h } from 'vue'
import UsageCell from '../../components/UsageCell.vue'
import { percentOf } from './parts.ts'

type Kind = 'cpu' | 'memory'

const AMOUNTS = { cpu: 'cpuMillicores', memory: 'memoryBytes' } as const satisfies Record<Kind, keyof ResourceAmounts>

function usedOf({ usage }: PodEntry, kind: Kind): number | null {
  return usage?.[kind === 'cpu' ? 0 : 1] ?? null
}

function amountColumn(kind: Kind, exportedAs: string): PodColumnParts {
  const amount = AMOUNTS[kind]
  return {
    widthPx: 142,
    align: 'end',
    firstDirection: 'desc',
    value: entry => usedOf(entry, kind),
    exported: {
      [exportedAs]: entry => usedOf(entry, kind),
      [`${exportedAs}_request`]: ({ pod }) => pod.requests[amount],
      [`${exportedAs}_limit`]: ({ pod }) => pod.limits[amount],
    },
    cell: entry => h(UsageCell, {
      kind,
      uid: entry.pod.uid,
      used: usedOf(entry, kind),
      request: entry.pod.requests[amount],
      limit: entry.pod.limits[amount],
      sampledAtMs: entry.usage?.[2] ?? null,
    }),
  }
}

function shareColumn(kind: Kind, side: keyof Pick<PodRow, 'requests' | 'limits'>): PodColumnParts {
  const share = (entry: PodEntry) => percentOf(usedOf(entry, kind), entry.pod[side][AMOUNTS[kind]])
  return {
    widthPx: 80,
    align: 'end',
    firstDirection: 'desc',
    value: share,
    exported: { [`${kind}_percent_of_${side}`]: share },
    text: (entry) => {
      const percent = share(entry)
      return percent === null ? null : `${percent} %`
    },
  }
}

/** What a pod uses, and how much of what it asked for and may have. */
export const usageColumns = {
  'cpu': amountColumn('cpu', 'cpu_millicores'),
  'cpu-of-request': shareColumn('cpu', 'requests'),
  'cpu-of-limit': shareColumn('cpu', 'limits'),
  'memory': amountColumn('memory', 'memory_bytes'),
  'memory-of-request': shareColumn('memory', 'requests'),
  'memory-of-limit': shareColumn('memory', 'limits'),
} satisfies Record<string, PodColumnParts>
