/** The value that the given share of all values does not exceed (nearest rank); 0 of none. `sorted` is in rising order. */
export function percentile(sorted: number[], share: number): number {
  const rank = Math.max(1, Math.ceil(Number((sorted.length * share).toFixed(6))))
  return sorted[rank - 1] ?? 0
}
