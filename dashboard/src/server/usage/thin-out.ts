/** Keeps the highest of so many neighbours each, so that a peak stays one; steps without any sample stay gaps. */
export function thinOut(values: readonly (number | null)[], factor: number): (number | null)[] {
  return Array.from({ length: Math.ceil(values.length / factor) }, (_, index) => highest(values.slice(index * factor, (index + 1) * factor)))
}

function highest(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null)
  return known.length === 0
    ? null
    : Math.max(...known)
}
