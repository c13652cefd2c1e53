/** Measures every subject once in each round, one after the other, so that a busy moment hits all of them. */
export async function inTurn<Name extends string, Subject>(
  subjects: Record<Name, Subject>,
  rounds: number,
  measure: (subject: Subject) => Promise<number>,
): Promise<Record<Name, number[]>> {
  const entries = Object.entries<Subject>(subjects).map(([name, subject]) => ({ name, subject, results: [] as number[] }))
  // The first round fills the caches of the system and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { subject, results } of entries)
      results.push(await measure(subject))
  }
  return Object.fromEntries(entries.map(({ name, results }) => [name, results.slice(1)])) as Record<Name, number[]>
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

/** How one series compares with another of the same rounds. */
export function compare(timesMs: number[], baseMs: number[]) {
  return {
    ratio: median(timesMs.map((time, round) => time / (baseMs[round] ?? Number.NaN))),
    leastMs: Math.min(...timesMs),
    leastOfBaseMs: Math.min(...baseMs),
  }
}
