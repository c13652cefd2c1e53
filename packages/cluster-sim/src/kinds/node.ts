import type { KubeObject } from '../types.ts'
import type { Condition } from './pod.ts'

export interface Node extends KubeObject {
  kind: 'Node'
  spec: { unschedulable?: boolean, [field: string]: unknown }
  status: {
    capacity: Record<string, string>
    allocatable: Record<string, string>
    conditions: Condition[]
    nodeInfo?: Record<string, string>
    addresses?: { type: string, address: string }[]
  }
}
