import type { PodRow } from '../../shared/rows.ts'
import type { PodEntry } from '../lib/pod-entry.ts'
import type { Column } from '../lib/table.ts'
import { h } from 'vue'
import DetailLink from '../components/DetailLink.vue'
import RelativeTime from '../components/RelativeTime.vue'
import StatusBadge from '../components/StatusBadge.vue'
import TerminationText from '../components/TerminationText.vue'
import UsageBar from '../components/UsageBar.vue'
import { podTone } from '../lib/pod-status.ts'

function epoch(at: string | undefined): number | null {
  return at === undefined
    ? null
    : Date.parse(at)
}

/** A pod that ended for good has a termination too, but was not started again. */
function lastRestartAt({ restarts, lastTermination }: PodRow): string | undefined {
  return restarts > 0
    ? lastTermination?.finishedAt
    : undefined
}

const nameColumn: Column<PodEntry> = {
  id: 'name',
  label: 'Name',
  widthPx: 264,
  value: ({ pod }) => pod.name,
  cell: ({ pod: { namespace, name } }) => h(DetailLink, {
    to: 'pod',
    params: { namespace, name },
    label: name,
  }),
}

const stateColumns: Column<PodEntry>[] = [
  {
    id: 'status',
    label: 'Status',
    widthPx: 160,
    value: ({ pod }) => pod.status,
    cell: ({ pod }) => h(StatusBadge, {
      tone: podTone(pod),
      label: pod.status,
    }),
  },
  {
    id: 'ready',
    label: 'Ready',
    widthPx: 66,
    align: 'end',
    hint: 'Containers that are ready, of all',
    value: ({ pod }) => pod.readyContainers / Math.max(1, pod.totalContainers),
    cell: ({ pod }) => `${pod.readyContainers}/${pod.totalContainers}`,
  },
  {
    id: 'restarts',
    label: 'Restarts',
    widthPx: 104,
    align: 'end',
    firstDirection: 'desc',
    value: ({ pod }) => pod.restarts,
  },
  {
    id: 'last-restart',
    label: 'Last restart',
    widthPx: 112,
    align: 'end',
    firstDirection: 'desc',
    hint: 'When a container of the pod last ended and was started again',
    value: ({ pod }) => epoch(lastRestartAt(pod)),
    cell: ({ pod }) => h(RelativeTime, { at: lastRestartAt(pod) ?? null }),
  },
  {
    id: 'reason',
    label: 'Why it ended',
    widthPx: 184,
    hint: 'Reason, exit code and signal of the container that ended',
    value: ({ pod }) => pod.lastTermination?.reason ?? null,
    cell: ({ pod }) => h(TerminationText, { termination: pod.lastTermination }),
  },
]

const usageColumns: Column<PodEntry>[] = [
  {
    id: 'cpu',
    label: 'CPU',
    widthPx: 132,
    firstDirection: 'desc',
    hint: 'Used; the bar ends at the limit and the mark is the request. From metrics-server',
    value: ({ usage }) => usage?.[0] ?? null,
    cell: ({ pod, usage }) => h(UsageBar, {
      kind: 'cpu',
      used: usage?.[0] ?? null,
      request: pod.requests.cpuMillicores,
      limit: pod.limits.cpuMillicores,
      sampledAtMs: usage?.[2] ?? null,
    }),
  },
  {
    id: 'memory',
    label: 'Memory',
    widthPx: 132,
    firstDirection: 'desc',
    hint: 'Used; the bar ends at the limit and the mark is the request. From metrics-server',
    value: ({ usage }) => usage?.[1] ?? null,
    cell: ({ pod, usage }) => h(UsageBar, {
      kind: 'memory',
      used: usage?.[1] ?? null,
      request: pod.requests.memoryBytes,
      limit: pod.limits.memoryBytes,
      sampledAtMs: usage?.[2] ?? null,
    }),
  },
]

const placeColumns: Column<PodEntry>[] = [
  {
    id: 'age',
    label: 'Age',
    widthPx: 84,
    align: 'end',
    firstDirection: 'desc',
    value: ({ pod }) => epoch(pod.createdAt),
    cell: ({ pod }) => h(RelativeTime, { at: pod.createdAt }),
  },
  {
    id: 'namespace',
    label: 'Namespace',
    widthPx: 112,
    value: ({ pod }) => pod.namespace,
  },
  {
    id: 'node',
    label: 'Node',
    widthPx: 104,
    value: ({ pod }) => pod.node,
  },
  {
    id: 'workload',
    label: 'Workload',
    widthPx: 170,
    value: ({ pod }) => pod.workload?.name ?? null,
  },
]

export const POD_COLUMNS: readonly Column<PodEntry>[] = [
  nameColumn,
  ...stateColumns,
  ...usageColumns,
  ...placeColumns,
]
