import type { KubeObject } from '../types.ts'

export interface KubeEvent extends KubeObject {
  kind: 'Event'
  type: 'Normal' | 'Warning'
  reason: string
  message: string
  count: number
  firstTimestamp: string
  lastTimestamp: string
  involvedObject: { kind: string, namespace?: string, name: string, uid?: string, apiVersion?: string, fieldPath?: string }
  source: { component: string, host?: string }
}
