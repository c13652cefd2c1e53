import type { WorkloadHealth } from '../../shared/overview.ts'
import type { Rollout } from '../../shared/rollout.ts'
import type { Column } from '../lib/table.ts'
import { h } from 'vue'
import DetailLink from '../components/DetailLink.vue'
import ProgressBar from '../components/ProgressBar.vue'
import RelativeTime from '../components/RelativeTime.vue'
import StatusBadge from '../components/StatusBadge.vue'
import { ROLLOUT_LABELS, ROLLOUT_TONES } from '../lib/health-words.ts'

/** A Deployment with its rollout. */
export type RolloutEntry = WorkloadHealth & { rollout: Rollout }

export function hasRollout(workload: WorkloadHealth): workload is RolloutEntry {
  return workload.rollout !== null
}

function imagesOf({ rollout }: RolloutEntry): string {
  return Object.values(rollout.revisions[0]?.images ?? {}).join(', ')
}

export const ROLLOUT_COLUMNS: readonly Column<RolloutEntry>[] = [
  {
    id: 'name',
    label: 'Workload',
    widthPx: 226,
    value: ({ name }) => name,
    cell: ({ namespace, name }) => h(DetailLink, {
      to: 'rollout',
      params: { namespace, name },
      label: name,
    }),
  },
  {
    id: 'state',
    label: 'State',
    widthPx: 146,
    value: ({ rollout }) => ROLLOUT_LABELS[rollout.state],
    cell: ({ rollout }) => h(StatusBadge, { tone: ROLLOUT_TONES[rollout.state], label: ROLLOUT_LABELS[rollout.state] }),
  },
  {
    id: 'available',
    label: 'Available',
    widthPx: 108,
    align: 'end',
    hint: 'Available pods of the newest revision, of those wanted',
    value: ({ rollout }) => rollout.percent,
    cell: ({ rollout }) => `${rollout.available}/${rollout.desired}`,
  },
  {
    id: 'progress',
    label: 'Progress',
    widthPx: 110,
    value: ({ rollout }) => rollout.percent,
    cell: ({ name, rollout }) => h(ProgressBar, { percent: rollout.percent, tone: ROLLOUT_TONES[rollout.state], label: `Rollout of ${name}` }),
  },
  {
    id: 'revision',
    label: 'Revision',
    widthPx: 84,
    align: 'end',
    firstDirection: 'desc',
    value: ({ rollout }) => rollout.revisions[0]?.revision ?? null,
  },
  {
    id: 'changed',
    label: 'Changed',
    widthPx: 84,
    align: 'end',
    firstDirection: 'desc',
    hint: 'When the newest revision was made',
    value: ({ rollout }) => rollout.revisions[0]
      ? Date.parse(rollout.revisions[0].createdAt)
      : null,
    cell: ({ rollout }) => h(RelativeTime, { at: rollout.revisions[0]?.createdAt ?? null }),
  },
  {
    id: 'image',
    label: 'Image',
    widthPx: 230,
    value: imagesOf,
  },
  {
    id: 'namespace',
    label: 'Namespace',
    widthPx: 120,
    value: ({ namespace }) => namespace,
  },
  {
    id: 'release',
    label: 'Release',
    widthPx: 180,
    value: ({ release }) => release,
  },
]
