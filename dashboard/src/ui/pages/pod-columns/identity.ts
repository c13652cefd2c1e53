import type { PodColumnParts } from './parts.ts'
import { h } from 'vue'
import DetailLink from '../../components/DetailLink.vue'
import RelativeTime from '../../components/RelativeTime.vue'
import StatusBadge from '../../components/StatusBadge.vue'
import { podTone } from '../../lib/pod-status.ts'
import { epochMs } from './parts.ts'

/** Who a pod is and how it is now. */
export const identityColumns = {
  name: {
    widthPx: 240,
    value: ({ pod }) => pod.name,
    cell: ({ pod: { namespace, name } }) => h(DetailLink, { to: 'pod', params: { namespace, name }, label: name }),
  },
  namespace: {
    widthPx: 112,
    value: ({ pod }) => pod.namespace,
  },
  status: {
    widthPx: 150,
    value: ({ pod }) => pod.status,
    cell: ({ pod }) => h(StatusBadge, { tone: podTone(pod), label: pod.status }),
  },
  ready: {
    widthPx: 66,
    align: 'end',
    value: ({ pod }) => pod.readyContainers / Math.max(1, pod.totalContainers),
    exported: {
      ready_containers: ({ pod }) => pod.readyContainers,
      containers: ({ pod }) => pod.totalContainers,
    },
    cell: ({ pod }) => `${pod.readyContainers}/${pod.totalContainers}`,
  },
  age: {
    widthPx: 76,
    align: 'end',
    firstDirection: 'desc',
    value: ({ pod }) => epochMs(pod.createdAt),
    exported: { created_at: ({ pod }) => pod.createdAt },
    cell: ({ pod }) => h(RelativeTime, { at: pod.createdAt }),
  },
} satisfies Record<string, PodColumnParts>
