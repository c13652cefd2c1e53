import type { HorizontalPodAutoscaler } from '../kinds/scaled.ts'

export interface AutoscalerParts {
  name: string
  namespace?: string
  /** The Deployment that it scales; its own name when none is given. */
  deployment?: string
  min?: number
  max?: number
  cpuPercent?: number
  status?: Partial<HorizontalPodAutoscaler['status']>
}

/** An autoscaler that is at its minimum and able to scale, unless its parts say otherwise. */
export function buildHorizontalPodAutoscaler({ name, namespace = 'default', deployment = name, min = 1, max = 5, cpuPercent = 70, status }: AutoscalerParts): HorizontalPodAutoscaler {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: deployment },
      minReplicas: min,
      maxReplicas: max,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: cpuPercent },
          },
        },
      ],
    },
    status: {
      currentReplicas: min,
      desiredReplicas: min,
      conditions: [
        { type: 'AbleToScale', status: 'True', reason: 'ReadyForNewScale' },
        { type: 'ScalingActive', status: 'True', reason: 'ValidMetricFound' },
        { type: 'ScalingLimited', status: 'False', reason: 'DesiredWithinRange' },
      ],
      ...status,
    },
  }
}
