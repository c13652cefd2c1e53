/** Kubernetes quantities, such as `250m`, `1.5Gi`, `12e6` or `1500000n`, as numbers. */

const FORM = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(e[+-]?\d+|[KMGTPE]i|[numkGTPE])?$/i

const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}

/** Divided by, not multiplied with a fraction: 100m is then exactly 0.1. */
const DIVISORS: Readonly<Record<string, number>> = { n: 1e9, u: 1e6, m: 1e3 }

/** Removes the noise of binary fractions, so that 0.1 cores are 100 millicores and not 100.00000000000001. */
const SIGNIFICANT_DIGITS = 15

/** The amount in base units; null for a text that is no quantity. */
export function parseQuantity(text: string): number | null {
  const [, digits, suffix = ''] = FORM.exec(text) ?? []
  if (digits === undefined)
    return null
  if (suffix === '')
    return Number(digits)
  if (/^e[+-]?\d/i.test(suffix))
    return Number(digits + suffix)
  const divisor = DIVISORS[suffix]
  if (divisor !== undefined)
    return Number(digits) / divisor
  const factor = FACTORS[suffix]
  return factor === undefined
    ? null
    : Number(digits) * factor
}

/** CPU in whole millicores, rounded up as Kubernetes and kubectl do. */
export function toMillicores(text: string | undefined): number | null {
  const cores = text === undefined
    ? null
    : parseQuantity(text)
  return cores === null
    ? null
    : roundUp(cores * 1000)
}

/** Bytes, rounded up to whole ones. */
export function toBytes(text: string | undefined): number | null {
  const bytes = text === undefined
    ? null
    : parseQuantity(text)
  return bytes === null
    ? null
    : roundUp(bytes)
}

function roundUp(value: number): number {
  return Number.isInteger(value)
    ? value
    : Math.ceil(Number(value.toPrecision(SIGNIFICANT_DIGITS)))
}
