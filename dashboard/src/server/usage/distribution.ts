import type { UsagePercentiles } from '../../shared/api.ts'

/** Neighbouring buckets differ by 5 %, so what is told of a value is at most 2.5 % off. */
const RATIO = 1.05
const PART_MS = 3 * 3_600_000
const PARTS = 8

/** The window over which a distribution tells; the part that is being filled counts as whole. */
export const DISTRIBUTION_WINDOW_MS = PARTS * PART_MS

interface Part {
  /** Number of the part since the epoch. */
  slot: number
  max: number
  /** How often values fell into each bucket. */
  counts: Map<number, number>
}

const bucketOf = (value: number) => Math.round(Math.log1p(value) / Math.log(RATIO))
const valueOf = (bucket: number) => Math.expm1(bucket * Math.log(RATIO))

/** How the values of one amount are spread over the last day, without keeping them. */
export class Distribution {
  readonly #parts: Part[]

  constructor(parts: Part[] = []) {
    this.#parts = parts
  }

  /** What `new Distribution` takes. */
  get state(): Part[] {
    return this.#parts
  }

  record(value: number, atMs: number): void {
    const slot = Math.floor(atMs / PART_MS)
    const part = this.#parts.find(each => each.slot === slot) ?? this.#open(slot)
    const bucket = bucketOf(value)
    part.max = Math.max(part.max, value)
    part.counts.set(bucket, (part.counts.get(bucket) ?? 0) + 1)
  }

  /** Null when nothing was measured in the window. */
  read(nowMs: number): (UsagePercentiles & { samples: number }) | null {
    const first = Math.floor(nowMs / PART_MS) - PARTS + 1
    const parts = this.#parts.filter(({ slot }) => slot >= first)
    const counts = new Map<number, number>()
    for (const [bucket, count] of parts.flatMap(part => [...part.counts]))
      counts.set(bucket, (counts.get(bucket) ?? 0) + count)
    const sorted = [...counts].toSorted(([one], [other]) => one - other)
    const samples = sorted.reduce((sum, [, count]) => sum + count, 0)
    if (samples === 0)
      return null
    const max = Math.max(...parts.map(part => part.max))
    const at = (share: number) => Math.min(max, valueOf(nearestRank(sorted, share * samples)))
    return { samples, p50: at(0.5), p95: at(0.95), max }
  }

  #open(slot: number): Part {
    const part = { slot, max: 0, counts: new Map<number, number>() }
    this.#parts.push(part)
    this.#parts.splice(0, this.#parts.length - PARTS)
    return part
  }
}

/** The bucket in which the value of a rank lies. */
function nearestRank(sorted: readonly (readonly [bucket: number, count: number])[], rank: number): number {
  let below = 0
  return sorted.find(([, count]) => (below += count) >= rank)?.[0] ?? 0
}
