import type { EventColumnId } from '../i18n/en/events.ts'
import type { Messages } from '../i18n/messages.ts'
import type { EventGroup } from '../lib/event-groups.ts'
import type { Column } from '../lib/table.ts'
import { h } from 'vue'
import ObjectLink from '../components/ObjectLink.vue'
import RelativeTime from '../components/RelativeTime.vue'
import StatusBadge from '../components/StatusBadge.vue'

const TIME = { widthPx: 84, align: 'end', firstDirection: 'desc' } as const

function parts({ meanings }: Messages['events']): Record<EventColumnId, Omit<Column<EventGroup>, 'id' | 'label'>> {
  return {
    reason: {
      widthPx: 190,
      value: ({ reason }) => reason,
      cell: ({ type, reason }) => h(StatusBadge, {
        tone: type === 'Warning'
          ? 'warn'
          : 'muted',
        label: reason,
      }),
    },
    meaning: { widthPx: 400, value: ({ reason }) => meanings[reason] ?? null },
    object: {
      widthPx: 290,
      value: ({ object }) => `${object.kind} ${object.name}`,
      cell: ({ object }) => h(ObjectLink, { object }),
    },
    count: { ...TIME, value: ({ count }) => count },
    last: {
      ...TIME,
      value: ({ lastAt }) => Date.parse(lastAt),
      cell: ({ lastAt }) => h(RelativeTime, { at: lastAt }),
    },
    first: {
      ...TIME,
      value: ({ firstAt }) => Date.parse(firstAt),
      cell: ({ firstAt }) => h(RelativeTime, { at: firstAt }),
    },
    message: { widthPx: 520, value: ({ message }) => message },
    namespace: { widthPx: 120, value: ({ object }) => object.namespace || null },
  }
}

/** The columns in the language of the page. */
export function eventColumns({ events }: Messages): Column<EventGroup>[] {
  return Object.entries(parts(events)).map(([id, column]) => ({
    id,
    label: events.columns[id as EventColumnId],
    ...column,
  }))
}
