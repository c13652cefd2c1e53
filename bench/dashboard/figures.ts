import type { Usage } from '../budget.ts'

/** A figure that is measured against the most that it may be. */
export interface Figure {
  what: string
  /** NaN where nothing was measured, which is over every budget. */
  value: number
  budget: number
  unit: string
  digits?: number
  /** What explains the figure. */
  note?: string
}

export function toUsage({ what, value, budget, unit, digits = 0, note }: Figure): Usage {
  return {
    text: `${what}: ${value.toFixed(digits)} of ${budget} ${unit}${note === undefined ? '' : `; ${note}`}`,
    isExceeded: !(value <= budget),
  }
}

/** The value below which so large a share of all lies, by the nearest rank; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
