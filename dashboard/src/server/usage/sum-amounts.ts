import type { ResourceAmounts } from '../../shared/rows.ts'

/** The sum of several; unknown as soon as one of them is, because a part is no total. */
export function sumAmounts(amounts: readonly ResourceAmounts[]): ResourceAmounts {
  return {
    cpuMillicores: sum(amounts.map(each => each.cpuMillicores)),
    memoryBytes: sum(amounts.map(each => each.memoryBytes)),
  }
}

function sum(values: readonly (number | null)[]): number | null {
  if (values.length === 0)
    return null
  return values.reduce((total, value) => total === null || value === null
    ? null
    : total + value)
}
