import type { ResourceStatus } from '../../../shared/stream.ts'
import type { KubernetesClient } from '../connection/client.ts'
import type { KubernetesObject } from '../wire.ts'
import type { Clock } from './clock.ts'
import type { Timings } from './timings.ts'
import type { WatchEvent } from './watch-lines.ts'
import { ApiError } from '../connection/api-error.ts'
import { systemClock } from './clock.ts'
import { CloseCounter } from './close-counter.ts'
import { ListReader } from './list-reader.ts'
import { recoverFrom } from './recovery.ts'
import { StatusTracker } from './status.ts'
import { DEFAULT_TIMINGS } from './timings.ts'
import { Waits } from './waits.ts'
import { watchOnce } from './watch-once.ts'
import { WatchTrust } from './watch-trust.ts'

/** Where the rows go. */
export interface RowSink<Row> {
  /** The rows are all there are: what is not among them has vanished. */
  replace: (rows: Row[]) => void
  upsert: (row: Row) => void
  remove: (uid: string) => void
}

export interface ReflectorOptions<Item extends KubernetesObject, Row> {
  client: Pick<KubernetesClient, 'call' | 'open'>
  path: string
  project: (item: Item) => Row
  sink: RowSink<Row>
  onStatus: (status: ResourceStatus) => void
  clock?: Clock
  random?: () => number
  timings?: Partial<Timings>
}

export interface ReflectorCounts {
  lists: number
  watches: number
  faults: number
}

/** Keeps a sink equal to one resource of the API server: list, watch, and every way that a watch can end. */
export class Reflector<Item extends KubernetesObject, Row> {
  readonly #options: ReflectorOptions<Item, Row>
  readonly #clock: Clock
  readonly #random: () => number
  readonly #timings: Timings
  readonly #status: StatusTracker
  readonly #waits: Waits
  readonly #closes: CloseCounter
  readonly #lists: ListReader<Item, Row>
  #run: AbortController | null = null
  /** Where the next watch goes on; null when only a list can tell what there is. */
  #resourceVersion: string | null = null
  readonly #counts = { lists: 0, watches: 0, faults: 0 }

  constructor(options: ReflectorOptions<Item, Row>) {
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.#random = options.random ?? Math.random
    this.#timings = {
      ...DEFAULT_TIMINGS,
      ...options.timings,
    }
    this.#status = new StatusTracker(this.#clock, options.onStatus)
    this.#waits = new Waits(this.#timings, this.#random)
    this.#closes = new CloseCounter(this.#timings.closesAtOnce)
    this.#lists = new ListReader({
      ...options,
      clock: this.#clock,
      timeoutMs: this.#timings.answerTimeoutMs,
      onPage: () => this.#status.heard(),
    })
  }

  get status(): ResourceStatus {
    return this.#status.current
  }

  /** What was done so far: whole lists, opened watches, faults of either. */
  get counts(): Readonly<ReflectorCounts> {
    return this.#counts
  }

  /** Each run has a signal of its own: whatever arrives late from a run before is ignored. */
  start(): void {
    this.stop()
    this.#run = new AbortController()
    void this.#keepInSync(this.#run.signal)
  }

  /** Silent: no fault is told, no row changes any more. */
  stop(): void {
    this.#run?.abort()
    this.#run = null
    this.#resourceVersion = null
  }

  async #keepInSync(run: AbortSignal): Promise<void> {
    while (!run.aborted) {
      try {
        const delayMs = await this.#listAndWatch(run)
        await this.#clock.delay(delayMs, run)
      }
      catch (error) {
        if (!run.aborted)
          await this.#recover(error, run)
      }
    }
  }

  /** Answers how long to wait before the next round. */
  async #listAndWatch(run: AbortSignal): Promise<number> {
    this.#resourceVersion ??= await this.#list(run)
    const trust = new WatchTrust(this.#clock, this.#timings.atOnceMs, () => this.#status.connected())
    try {
      await watchOnce<Item>({
        ...this.#options,
        resourceVersion: this.#resourceVersion,
        clock: this.#clock,
        random: this.#random,
        timings: this.#timings,
        signal: run,
        onOpen: () => {
          this.#counts.watches += 1
          trust.opened()
        },
        onEvents: (events) => {
          this.#apply(events)
          trust.heard(events.length)
        },
      })
    }
    finally {
      trust.ended()
      this.#waits.held(trust.openMs)
    }
    this.#judgeEnd(trust)
    return this.#waits.afterEnd(trust.openMs)
  }

  async #list(run: AbortSignal): Promise<string> {
    const { rows, resourceVersion } = await this.#lists.read(run)
    run.throwIfAborted()
    this.#counts.lists += 1
    this.#waits.listed()
    this.#options.sink.replace(rows)
    this.#status.listed()
    return resourceVersion
  }

  #apply(events: WatchEvent<Item>[]): void {
    this.#status.heard()
    for (const event of events) {
      if (event.type === 'ERROR')
        throw ApiError.fromStatus(event.object)
      if (event.type === 'DELETED')
        this.#options.sink.remove(event.object.metadata?.uid ?? '')
      else if (event.type === 'ADDED' || event.type === 'MODIFIED')
        this.#options.sink.upsert(this.#options.project(event.object))
      this.#resourceVersion = event.object.metadata?.resourceVersion ?? this.#resourceVersion
    }
  }

  /** A watch that is closed as soon as it was opened follows nothing, although it was accepted. */
  #judgeEnd({ openMs, eventCount }: WatchTrust): void {
    if (openMs >= this.#timings.atOnceMs || eventCount > 0)
      return this.#closes.reset()
    const isTooMany = this.#closes.isTooMany()
    if (isTooMany)
      this.#resourceVersion = null
    this.#counts.faults += 1
    this.#status.failed('the API server closed the watch at once', isTooMany)
  }

  async #recover(error: unknown, run: AbortSignal): Promise<void> {
    const { canResume, access, message, wait } = recoverFrom(error)
    this.#counts.faults += 1
    const hasGap = !canResume || this.#resourceVersion === null
    if (hasGap)
      this.#resourceVersion = null
    if (access === 'granted') {
      this.#status.failed(message, hasGap)
    }
    else {
      this.#options.sink.replace([])
      this.#status.missing(access, message)
    }
    await this.#clock.delay(this.#waits.afterFault(wait), run).catch(() => {})
  }
}
