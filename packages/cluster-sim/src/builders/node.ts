import type { Node } from '../kinds/node.ts'
import { KUBERNETES_VERSION } from '../routes/version.ts'

export interface NodeParts {
  name: string
  cpu?: string
  memory?: string
  pods?: string
  isReady?: boolean
  labels?: Record<string, string>
}

/** A node that is ready, unless its parts say otherwise. */
export function buildNode({ name, cpu = '4', memory = '8Gi', pods = '110', isReady = true, labels }: NodeParts): Node {
  const amounts = { cpu, memory, pods }
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: { 'kubernetes.io/hostname': name, ...labels },
    },
    spec: {},
    status: {
      capacity: amounts,
      allocatable: amounts,
      conditions: [
        { type: 'MemoryPressure', status: 'False', reason: 'KubeletHasSufficientMemory' },
        { type: 'DiskPressure', status: 'False', reason: 'KubeletHasNoDiskPressure' },
        isReady
          ? {
              type: 'Ready',
              status: 'True',
              reason: 'KubeletReady',
              message: 'kubelet is posting ready status',
            }
          : {
              type: 'Ready',
              status: 'Unknown',
              reason: 'NodeStatusUnknown',
              message: 'Kubelet stopped posting node status.',
            },
      ],
      nodeInfo: { kubeletVersion: KUBERNETES_VERSION },
    },
  }
}
