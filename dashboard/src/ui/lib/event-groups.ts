import type { EventRow } from '../../shared/rows.ts'

/** Events of one object with one reason, told once. */
export interface EventGroup {
  key: string
  type: EventRow['type']
  reason: string
  object: EventRow['object']
  count: number
  firstAt: string
  lastAt: string
  /** The newest message. */
  message: string
}

function merge(group: EventGroup, event: EventRow): EventGroup {
  const isNewer = event.lastAt > group.lastAt
  return {
    ...group,
    count: group.count + event.count,
    firstAt: event.firstAt < group.firstAt
      ? event.firstAt
      : group.firstAt,
    lastAt: isNewer ? event.lastAt : group.lastAt,
    message: isNewer ? event.message : group.message,
  }
}

export function groupEvents(events: Iterable<EventRow>): EventGroup[] {
  const groups = new Map<string, EventGroup>()
  for (const event of events) {
    const { type, reason, object, count, firstAt, lastAt, message } = event
    const key = `${type}/${reason}/${object.kind}/${object.namespace}/${object.name}`
    const group = groups.get(key)
    groups.set(key, group
      ? merge(group, event)
      : {
          key,
          type,
          reason,
          object,
          count,
          firstAt,
          lastAt,
          message,
        })
  }
  return [
    ...groups.values(),
  ]
}
