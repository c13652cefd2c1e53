import type { KubeEvent } from '../kinds/event.ts'
import type { KubeObject } from '../types.ts'
import { randomBytes } from 'node:crypto'
import { timestamp } from '../objects/object-store.ts'

export interface EventParts {
  about: KubeObject
  reason: string
  message: string
  type?: KubeEvent['type']
  count?: number
  component?: string
  fieldPath?: string
  at?: Date
}

/** An event about an object, in that object's namespace and named as a kubelet or controller names it. */
export function buildEvent({ about, reason, message, type = 'Normal', count = 1, component = 'kubelet', fieldPath, at = new Date() }: EventParts): KubeEvent {
  const { name, namespace, uid } = about.metadata
  const time = timestamp(at)
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${randomBytes(8).toString('hex')}`, namespace: namespace ?? 'default' },
    type,
    reason,
    message,
    count,
    firstTimestamp: time,
    lastTimestamp: time,
    involvedObject: {
      kind: about.kind,
      apiVersion: about.apiVersion,
      name,
      ...(namespace !== undefined && { namespace }),
      ...(uid !== undefined && { uid }),
      ...(fieldPath !== undefined && { fieldPath }),
    },
    source: { component },
  }
}
