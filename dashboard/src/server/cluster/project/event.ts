import type { EventRow } from '../../../shared/rows.ts'
import type { Event } from '../wire.ts'
import { identity } from './metadata.ts'

/** Events come in an old form (count, firstTimestamp) and a new one (series, eventTime); both become one row. */
export function projectEvent(event: Event): EventRow {
  const { uid, namespace, createdAt } = identity(event)
  const firstAt = event.firstTimestamp || event.eventTime || createdAt
  return {
    uid,
    namespace,
    type: event.type === 'Warning'
      ? 'Warning'
      : 'Normal',
    reason: event.reason ?? '',
    message: event.message ?? '',
    count: event.series?.count ?? event.count ?? 1,
    firstAt,
    lastAt: event.series?.lastObservedTime || event.lastTimestamp || event.eventTime || firstAt,
    object: {
      kind: event.involvedObject.kind ?? '',
      namespace: event.involvedObject.namespace ?? '',
      name: event.involvedObject.name ?? '',
      uid: event.involvedObject.uid ?? null,
    },
    container: containerOf(event.involvedObject.fieldPath),
  }
}

/** `spec.containers{backend}` names the container, also for `initContainers`. */
function containerOf(fieldPath: string | undefined): string | null {
  return fieldPath?.match(/^spec\.\w+\{(.+)\}$/)?.[1] ?? null
}
