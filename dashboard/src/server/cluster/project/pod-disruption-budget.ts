import type { PodDisruptionBudgetRow } from '../../../shared/rows-workload.ts'
import type { PodDisruptionBudget } from '../wire.ts'
import { projectConditions } from './condition.ts'
import { namedRow } from './metadata.ts'

export function projectPodDisruptionBudget(budget: PodDisruptionBudget): PodDisruptionBudgetRow {
  const { spec, status } = budget
  return {
    ...namedRow(budget),
    minAvailable: amountOrNull(spec?.minAvailable),
    maxUnavailable: amountOrNull(spec?.maxUnavailable),
    expected: status?.expectedPods ?? 0,
    healthy: status?.currentHealthy ?? 0,
    desiredHealthy: status?.desiredHealthy ?? 0,
    allowedDisruptions: status?.disruptionsAllowed ?? 0,
    selector: spec?.selector?.matchLabels ?? {},
    conditions: projectConditions(status?.conditions),
  }
}

function amountOrNull(amount: unknown): string | null {
  return amount === undefined || amount === null
    ? null
    : String(amount)
}
