import type { PodDisruptionBudgetRow } from '../../../shared/rows-workload.ts'
import type { PodDisruptionBudget } from '../wire.ts'
import { projectConditions } from './condition.ts'
import { namedRow } from './metadata.ts'

export function projectPodDisruptionBudget(budget: PodDisruptionBudget): PodDisruptionBudgetRow {
  const { spec, status } = budget
  // The API server writes a status of zeros before the controller has counted.
  const counted = status?.observedGeneration === undefined
    ? null
    : status
  return {
    ...namedRow(budget),
    minAvailable: amountOrNull(spec?.minAvailable),
    maxUnavailable: amountOrNull(spec?.maxUnavailable),
    expected: counted?.expectedPods ?? null,
    healthy: counted?.currentHealthy ?? null,
    desiredHealthy: counted?.desiredHealthy ?? null,
    allowedDisruptions: counted?.disruptionsAllowed ?? null,
    selector: spec?.selector?.matchLabels ?? {},
    conditions: projectConditions(status?.conditions),
  }
}

function amountOrNull(amount: unknown): string | null {
  return amount === undefined || amount === null
    ? null
    : String(amount)
}
