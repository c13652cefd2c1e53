import type { NodeRow } from '../../../shared/rows.ts'
import type { Node } from '../wire.ts'
import { parseQuantity, toBytes, toMillicores } from '../quantity.ts'
import { projectConditions } from './condition.ts'
import { identity } from './metadata.ts'

export function projectNode(node: Node): NodeRow {
  const { uid, name, createdAt } = identity(node)
  const conditions = projectConditions(node.status?.conditions)
  const allocatable = node.status?.allocatable
  return {
    uid,
    name,
    ready: conditions.some(each => each.type === 'Ready' && each.status === 'True'),
    unschedulable: node.spec?.unschedulable ?? false,
    conditions,
    allocatable: {
      cpuMillicores: toMillicores(allocatable?.cpu),
      memoryBytes: toBytes(allocatable?.memory),
      pods: parseQuantity(allocatable?.pods ?? ''),
    },
    kubeletVersion: node.status?.nodeInfo?.kubeletVersion ?? '',
    createdAt,
  }
}
