/** Amounts as people who run Kubernetes write them: 250m, 1.5, 180 Mi. */

/** Shown wherever a value is not known or not set; never a zero. */
export const NO_DATA = '–'

const KIBI = 1024
const BYTE_UNITS = ['B', 'Ki', 'Mi', 'Gi', 'Ti']
const MILLICORES_PER_CORE = 1000

function trimmed(value: number, maximumDigits: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: maximumDigits, useGrouping: false })
}

export function formatBytes(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined)
    return NO_DATA
  const power = bytes < 1
    ? 0
    : Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log(bytes) / Math.log(KIBI)))
  const value = bytes / KIBI ** power
  return `${trimmed(value, value < 10
    ? 1
    : 0)} ${BYTE_UNITS[power]}`
}

export function formatMillicores(millicores: number | null | undefined): string {
  if (millicores === null || millicores === undefined)
    return NO_DATA
  if (millicores < MILLICORES_PER_CORE) {
    return `${trimmed(millicores, millicores < 1
      ? 1
      : 0)}m`
  }
  return trimmed(millicores / MILLICORES_PER_CORE, 2)
}

export function formatPercent(part: number | null | undefined, whole: number | null | undefined): string {
  if (part === null || part === undefined || !whole)
    return NO_DATA
  return `${Math.round(part / whole * 100)} %`
}

/** A share of 0 to 1; rounded down, because what has a gap was not measured whole, but a little is not nothing. */
export function formatCoverage(share: number): string {
  if (share > 0 && share < 0.01)
    return '< 1 %'
  return `${Math.floor(share * 100)} %`
}

/** A count with its noun: "1 pod", "3 pods". */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1
    ? noun
    : many}`
}
