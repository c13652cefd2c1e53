import type { Container, Pod, PodStatus } from '../kinds/pod.ts'
import type { ObjectMeta } from '../types.ts'
import { timestamp } from '../objects/object-store.ts'

export interface PodParts {
  name: string
  namespace?: string
  node?: string
  labels?: Record<string, string>
  metadata?: Partial<ObjectMeta>
  containers?: Container[]
  status?: Partial<PodStatus>
  restarts?: number
}

const DEFAULT_CONTAINERS: Container[] = [
  {
    name: 'app',
    image: 'app:v1.0.0',
    resources: {
      requests: { cpu: '100m', memory: '64Mi' },
      limits: { cpu: '200m', memory: '128Mi' },
    },
  },
]

/** A pod that runs and is ready, unless its parts say otherwise. */
export function buildPod(parts: PodParts): Pod {
  const { name, namespace = 'default', node = 'node-1', containers = DEFAULT_CONTAINERS, restarts = 0 } = parts
  const startedAt = timestamp(new Date())
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      ...(parts.labels && { labels: parts.labels }),
      ...parts.metadata,
    },
    spec: { nodeName: node, containers },
    status: {
      phase: 'Running',
      startTime: startedAt,
      conditions: [
        { type: 'PodScheduled', status: 'True' },
        { type: 'ContainersReady', status: 'True' },
        { type: 'Ready', status: 'True' },
      ],
      containerStatuses: containers.map(container => ({
        name: container.name,
        image: container.image,
        ready: true,
        started: true,
        restartCount: restarts,
        state: {
          running: { startedAt },
        },
      })),
      ...parts.status,
    },
  }
}
