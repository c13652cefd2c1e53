import type { PodColumnParts } from './parts.ts'
import { shortImage } from '../../lib/short-image.ts'

/** Where a pod runs, and what it belongs to. */
export const placeColumns = {
  'node': { widthPx: 112, value: ({ pod }) => pod.node },
  'ip': { widthPx: 116, value: ({ pod }) => pod.ip },
  'qos': { widthPx: 104, value: ({ pod }) => pod.qos },
  'service-account': { widthPx: 132, value: ({ pod }) => pod.serviceAccount },
  'image': { widthPx: 220, value: ({ pod }) => pod.containers.map(({ image }) => shortImage(image)).join(', ') || null },
  'release': { widthPx: 140, value: ({ pod }) => pod.release },
  'workload': {
    widthPx: 160,
    value: ({ pod }) => pod.workload?.name ?? null,
    exported: {
      workload_kind: ({ pod }) => pod.workload?.kind ?? null,
      workload: ({ pod }) => pod.workload?.name ?? null,
    },
  },
} satisfies Record<string, PodColumnParts>
