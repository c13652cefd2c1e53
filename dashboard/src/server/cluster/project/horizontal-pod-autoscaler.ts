import type { HorizontalPodAutoscalerRow } from '../../../shared/rows-workload.ts'
import type { HorizontalPodAutoscaler } from '../wire.ts'
import { projectConditions } from './condition.ts'
import { namedRow } from './metadata.ts'

const DEFAULT_MIN_REPLICAS = 1

export function projectHorizontalPodAutoscaler(autoscaler: HorizontalPodAutoscaler): HorizontalPodAutoscalerRow {
  const { spec, status } = autoscaler
  // The API server writes a status of zeros before the controller has seen the object; conditions come from the controller.
  const isSeen = status?.conditions !== undefined
  return {
    ...namedRow(autoscaler),
    target: {
      kind: spec?.scaleTargetRef.kind ?? '',
      name: spec?.scaleTargetRef.name ?? '',
    },
    min: spec?.minReplicas ?? DEFAULT_MIN_REPLICAS,
    max: spec?.maxReplicas ?? 0,
    current: isSeen ? status.currentReplicas ?? 0 : null,
    desired: isSeen ? status.desiredReplicas : null,
    lastScaledAt: status?.lastScaleTime ?? null,
    conditions: projectConditions(status?.conditions),
  }
}
