import type { EventGroup } from '../lib/event-groups.ts'
import type { Column } from '../lib/table.ts'
import { h } from 'vue'
import ObjectLink from '../components/ObjectLink.vue'
import RelativeTime from '../components/RelativeTime.vue'
import StatusBadge from '../components/StatusBadge.vue'

export const EVENT_COLUMNS: readonly Column<EventGroup>[] = [
  {
    id: 'reason',
    label: 'Reason',
    widthPx: 190,
    value: ({ reason }) => reason,
    cell: ({ type, reason }) => h(StatusBadge, {
      tone: type === 'Warning'
        ? 'warn'
        : 'muted',
      label: reason,
    }),
  },
  {
    id: 'object',
    label: 'Object',
    widthPx: 300,
    value: ({ object }) => `${object.kind} ${object.name}`,
    cell: ({ object }) => h(ObjectLink, { object }),
  },
  {
    id: 'message',
    label: 'Message',
    widthPx: 488,
    value: ({ message }) => message,
  },
  {
    id: 'count',
    label: 'Times',
    widthPx: 84,
    align: 'end',
    firstDirection: 'desc',
    value: ({ count }) => count,
  },
  {
    id: 'last',
    label: 'Last',
    widthPx: 84,
    align: 'end',
    firstDirection: 'desc',
    value: ({ lastAt }) => Date.parse(lastAt),
    cell: ({ lastAt }) => h(RelativeTime, { at: lastAt }),
  },
  {
    id: 'first',
    label: 'First',
    widthPx: 84,
    align: 'end',
    firstDirection: 'desc',
    value: ({ firstAt }) => Date.parse(firstAt),
    cell: ({ firstAt }) => h(RelativeTime, { at: firstAt }),
  },
  {
    id: 'namespace',
    label: 'Namespace',
    widthPx: 120,
    value: ({ object }) => object.namespace || null,
  },
]
