/** What was printed between two moments, and the last before them, which still stood at the first one. */
export function printedBetween<T extends { at: number }>(prints: T[], from: number, to: number): T[] {
  const first = prints.findLastIndex(({ at }) => at <= from)
  return prints.slice(Math.max(0, first)).filter(({ at }) => at <= to)
}
