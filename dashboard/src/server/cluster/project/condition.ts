import type { ConditionRow } from '../../../shared/rows.ts'

interface Condition {
  type: string
  status: string
  reason?: string
  message?: string
  lastTransitionTime?: string
}

export function projectConditions(conditions: readonly Condition[] | undefined): ConditionRow[] {
  return (conditions ?? []).map(each => ({
    type: each.type,
    status: each.status === 'True' || each.status === 'False'
      ? each.status
      : 'Unknown',
    reason: each.reason || null,
    message: each.message || null,
    changedAt: each.lastTransitionTime ?? null,
  }))
}
