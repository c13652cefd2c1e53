import type { Clock } from '../cluster/reflector/clock.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import { ChangeSet } from './change-set.ts'

export interface FeedOptions {
  state: ClusterState
  clock: Clock
  coalesceMs?: number
  /** How many changes are remembered for those who come back or are slow. */
  logSize?: number
}

/** How much coalescing saves. */
export interface FeedCounts {
  changes: number
  coalesced: number
  batches: number
}

/** Within the 250 to 500 ms that a person takes for "at once". */
const DEFAULT_COALESCE_MS = 300
const DEFAULT_LOG_SIZE = 20_000

/** Numbers the changes of the state in batches, and remembers the last ones so that a reader can catch up from a number. */
export class Feed {
  readonly #options: Required<FeedOptions>
  #pending = new ChangeSet()
  #cancelFlush: (() => void) | null = null
  #sequence = 0
  /** The batches after the number `#sequence - #log.length`. */
  #log: ChangeSet[] = []
  #loggedChanges = 0
  #listeners = new Set<() => void>()
  readonly #counts: FeedCounts = { changes: 0, coalesced: 0, batches: 0 }

  constructor(options: FeedOptions) {
    this.#options = { coalesceMs: DEFAULT_COALESCE_MS, logSize: DEFAULT_LOG_SIZE, ...options }
    options.state.onChange((change) => {
      this.#pending.add(change)
      this.#counts.changes += 1
      this.#cancelFlush ??= options.clock.after(this.#options.coalesceMs, () => this.#flush())
    })
  }

  get sequence(): number {
    return this.#sequence
  }

  get counts(): Readonly<FeedCounts> {
    return this.#counts
  }

  /** Calls after each batch; the answer ends it. */
  onBatch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Everything that changed after a number; null when that is forgotten, or was never given out. */
  since(sequence: number): ChangeSet | null {
    const missed = this.#sequence - sequence
    if (missed < 0 || missed > this.#log.length)
      return null
    const [first, ...others] = this.#log.slice(this.#log.length - missed)
    if (first === undefined)
      return new ChangeSet()
    if (others.length === 0)
      return first
    const merged = new ChangeSet()
    for (const each of [first, ...others])
      merged.merge(each)
    return merged
  }

  stop(): void {
    this.#cancelFlush?.()
    this.#listeners.clear()
  }

  #flush(): void {
    this.#cancelFlush = null
    this.#log.push(this.#pending)
    this.#loggedChanges += this.#pending.size
    this.#counts.coalesced += this.#pending.size
    this.#counts.batches += 1
    this.#pending = new ChangeSet()
    this.#sequence += 1
    while (this.#loggedChanges > this.#options.logSize)
      this.#loggedChanges -= this.#log.shift()?.size ?? 0
    this.#listeners.forEach(listener => listener())
  }
}
