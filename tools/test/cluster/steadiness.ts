const FIFTHS = 5
const TOLERATED_SHARE = 0.1
const TOLERATED_BYTES = 8 * 1024 * 1024

/** The middle one of some values, the lower of two. */
export function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0
}

/** How memory went on: the medians of two stretches of a run, and whether the later one is above what is tolerated. */
export interface Steadiness { earlyBytes: number, lateBytes: number, isFlat: boolean }

/**
 * Compares the second fifth of a run with the last: in the first one caches and the heap are still filled.
 *
 * Tolerated is a tenth, or 8 MiB where that is more: so far apart are two looks at a process that collects its garbage now and then,
 * whereas to lose one small object with each of the requests in between, 27,000 in a run of 15 minutes, costs more.
 */
export function steadinessOf(bytes: number[]): Steadiness {
  const fifth = (index: number) => bytes.slice(Math.floor(bytes.length * index / FIFTHS), Math.ceil(bytes.length * (index + 1) / FIFTHS))
  const earlyBytes = median(fifth(1))
  const lateBytes = median(fifth(FIFTHS - 1))
  return { earlyBytes, lateBytes, isFlat: lateBytes - earlyBytes <= Math.max(earlyBytes * TOLERATED_SHARE, TOLERATED_BYTES) }
}
