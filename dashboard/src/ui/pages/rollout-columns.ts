import type { WorkloadHealth } from '../../shared/overview.ts'
import type { Rollout } from '../../shared/rollout.ts'
import type { RolloutColumnId } from '../i18n/en/rollouts.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Column } from '../lib/table.ts'
import { h } from 'vue'
import DetailLink from '../components/DetailLink.vue'
import ProgressBar from '../components/ProgressBar.vue'
import RelativeTime from '../components/RelativeTime.vue'
import StatusBadge from '../components/StatusBadge.vue'
import { ROLLOUT_TONES } from '../lib/health-tones.ts'
import { rolloutParams } from '../lib/rollout-params.ts'

/** A workload with its rollout. */
export type RolloutEntry = WorkloadHealth & { rollout: Rollout }

export function hasRollout(workload: WorkloadHealth): workload is RolloutEntry {
  return workload.rollout !== null
}

function imagesOf({ rollout }: RolloutEntry): string {
  return Object.values(rollout.revisions[0]?.images ?? {}).join(', ')
}

type ColumnParts = Omit<Column<RolloutEntry>, 'id' | 'label' | 'hint'>

const NUMBER = { widthPx: 92, align: 'end', firstDirection: 'desc' } as const
const PLAIN = {
  image: { widthPx: 230, value: imagesOf },
  kind: { widthPx: 110, value: ({ kind }) => kind },
  namespace: { widthPx: 120, value: ({ namespace }) => namespace },
  release: { widthPx: 180, value: ({ release }) => release },
} satisfies Partial<Record<RolloutColumnId, ColumnParts>>

function parts({ states, rolloutOf }: Messages['rollouts']): Record<RolloutColumnId, ColumnParts> {
  return {
    name: {
      widthPx: 226,
      value: ({ name }) => name,
      cell: entry => h(DetailLink, { to: 'rollout', params: rolloutParams(entry), label: entry.name }),
    },
    state: {
      widthPx: 146,
      value: ({ rollout }) => states[rollout.state],
      cell: ({ rollout }) => h(StatusBadge, { tone: ROLLOUT_TONES[rollout.state], label: states[rollout.state] }),
    },
    available: {
      widthPx: 108,
      align: 'end',
      value: ({ rollout }) => rollout.percent,
      cell: ({ rollout }) => `${rollout.available}/${rollout.desired}`,
    },
    progress: {
      widthPx: 110,
      value: ({ rollout }) => rollout.percent,
      cell: ({ name, rollout }) => h(ProgressBar, { percent: rollout.percent, tone: ROLLOUT_TONES[rollout.state], label: rolloutOf(name) }),
    },
    revision: {
      ...NUMBER,
      value: ({ rollout }) => rollout.revisions[0]?.revision ?? null,
    },
    changed: {
      ...NUMBER,
      value: ({ rollout }) => rollout.revisions[0]
        ? Date.parse(rollout.revisions[0].createdAt)
        : null,
      cell: ({ rollout }) => h(RelativeTime, { at: rollout.revisions[0]?.createdAt ?? null }),
    },
    ...PLAIN,
  }
}

/** The columns in the language of the page. */
export function rolloutColumns({ rollouts }: Messages): Column<RolloutEntry>[] {
  return Object.entries(parts(rollouts)).map(([id, column]) => {
    const [label, hint] = rollouts.columns[id as RolloutColumnId]
    return {
      id,
      label,
      ...(hint !== undefined && { hint }),
      ...column,
    }
  })
}
