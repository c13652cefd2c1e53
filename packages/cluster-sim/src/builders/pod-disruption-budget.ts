import type { PodDisruptionBudget } from '../kinds/scaled.ts'

export interface BudgetParts {
  name: string
  namespace?: string
  labels?: Record<string, string>
  /** How many pods there are, all of them healthy. */
  pods?: number
  maxUnavailable?: number | string
  status?: Partial<PodDisruptionBudget['status']>
}

/** A budget that allows one pod to be away, unless its parts say otherwise. */
export function buildPodDisruptionBudget({ name, namespace = 'default', labels = { app: name }, pods = 2, maxUnavailable = 1, status }: BudgetParts): PodDisruptionBudget {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace },
    spec: {
      maxUnavailable,
      selector: { matchLabels: labels },
    },
    status: {
      observedGeneration: 1,
      currentHealthy: pods,
      desiredHealthy: pods - 1,
      disruptionsAllowed: 1,
      expectedPods: pods,
      conditions: [
        { type: 'DisruptionAllowed', status: 'True', reason: 'SufficientPods' },
      ],
      ...status,
    },
  }
}
