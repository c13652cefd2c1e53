import type { HorizontalPodAutoscalerRow } from '../../../shared/rows-workload.ts'
import type { HorizontalPodAutoscaler } from '../wire.ts'
import { projectConditions } from './condition.ts'
import { namedRow } from './metadata.ts'

const DEFAULT_MIN_REPLICAS = 1

export function projectHorizontalPodAutoscaler(autoscaler: HorizontalPodAutoscaler): HorizontalPodAutoscalerRow {
  const { spec, status } = autoscaler
  return {
    ...namedRow(autoscaler),
    target: {
      kind: spec?.scaleTargetRef.kind ?? '',
      name: spec?.scaleTargetRef.name ?? '',
    },
    min: spec?.minReplicas ?? DEFAULT_MIN_REPLICAS,
    max: spec?.maxReplicas ?? 0,
    current: status?.currentReplicas ?? 0,
    desired: status?.desiredReplicas ?? 0,
    lastScaledAt: status?.lastScaleTime ?? null,
    conditions: projectConditions(status?.conditions),
  }
}
