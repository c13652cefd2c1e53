import type { ResourceStatus } from '../../../shared/stream.ts'
import type { KubernetesClient } from '../connection/client.ts'
import type { KubernetesObject } from '../wire.ts'
import type { Clock } from './clock.ts'
import type { Timings } from './timings.ts'
import type { WatchEvent } from './watch-lines.ts'
import { ApiError } from '../connection/api-error.ts'
import { Backoff } from './backoff.ts'
import { systemClock } from './clock.ts'
import { CloseCounter } from './close-counter.ts'
import { listPages } from './list-pages.ts'
import { recoverFrom } from './recovery.ts'
import { StatusTracker } from './status.ts'
import { DEFAULT_TIMINGS } from './timings.ts'
import { watchOnce } from './watch-once.ts'

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

/** Keeps a sink equal to one resource of the API server: list, watch, and every way that a watch can end. */
export class Reflector<Item extends KubernetesObject, Row> {
  readonly #options: ReflectorOptions<Item, Row>
  readonly #clock: Clock
  readonly #random: () => number
  readonly #timings: Timings
  readonly #status: StatusTracker
  readonly #backoff: Backoff
  readonly #closes: CloseCounter
  #run: AbortController | null = null
  /** Where the next watch goes on; null when only a list can tell what there is. */
  #resourceVersion: string | null = null
  #watchStarts = 0

  constructor(options: ReflectorOptions<Item, Row>) {
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.#random = options.random ?? Math.random
    this.#timings = {
      ...DEFAULT_TIMINGS,
      ...options.timings,
    }
    this.#status = new StatusTracker(this.#clock.now, options.onStatus)
    this.#backoff = new Backoff({ baseMs: this.#timings.backoffBaseMs, capMs: this.#timings.backoffCapMs, random: this.#random })
    this.#closes = new CloseCounter(this.#timings.closesAtOnce, this.#timings.closesWindowMs)
  }

  get status(): ResourceStatus {
    return this.#status.current
  }

  /** How many watches were opened so far. */
  get watchStarts(): number {
    return this.#watchStarts
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
    let openedAtMs = Number.POSITIVE_INFINITY
    let eventCount = 0
    const openMs = () => Math.max(0, this.#clock.now() - openedAtMs)
    try {
      await watchOnce<Item>({
        ...this.#options,
        resourceVersion: this.#resourceVersion,
        clock: this.#clock,
        random: this.#random,
        timings: this.#timings,
        signal: run,
        onOpen: () => {
          openedAtMs = this.#clock.now()
          this.#opened()
        },
        onEvents: (events) => {
          eventCount += events.length
          this.#apply(events)
        },
      })
    }
    finally {
      this.#settle(openMs())
    }
    return this.#delayAfterEnd(openMs(), eventCount)
  }

  async #list(run: AbortSignal): Promise<string> {
    const { client, path, project, sink } = this.#options
    const { rows, resourceVersion } = await listPages({
      client,
      path,
      project,
      signal: run,
      onPage: () => this.#status.heard(),
    })
    run.throwIfAborted()
    sink.replace(rows)
    this.#status.listed()
    return resourceVersion
  }

  #opened(): void {
    this.#watchStarts += 1
    this.#status.connected()
  }

  #apply(events: WatchEvent<Item>[]): void {
    this.#status.heard()
    for (const event of events) {
      if (event.type === 'ERROR')
        throw ApiError.fromStatus(event.object)
      if (event.type === 'DELETED')
        this.#options.sink.remove(event.object.metadata?.uid ?? '')
      else if (event.type !== 'BOOKMARK')
        this.#options.sink.upsert(this.#options.project(event.object))
      this.#resourceVersion = event.object.metadata?.resourceVersion ?? this.#resourceVersion
    }
  }

  /** Only a connection that held makes the next fault the first one again; an event alone proves little. */
  #settle(openMs: number): void {
    if (openMs < this.#timings.stableAfterMs)
      return
    this.#backoff.reset()
    this.#closes.reset()
  }

  /** The end by `timeoutSeconds` is no fault: go on at once. */
  #delayAfterEnd(openMs: number, eventCount: number): number {
    if (openMs >= this.#timings.atOnceMs)
      return 0
    if (eventCount === 0 && this.#closes.isTooMany(this.#clock.now()))
      this.#resourceVersion = null
    return this.#backoff.nextMs()
  }

  async #recover(error: unknown, run: AbortSignal): Promise<void> {
    const { canResume, isDenied, message, wait } = recoverFrom(error)
    const hasGap = !canResume || this.#resourceVersion === null
    if (hasGap)
      this.#resourceVersion = null
    if (isDenied) {
      this.#options.sink.replace([])
      this.#status.denied(message)
    }
    else {
      this.#status.failed(message, hasGap)
    }
    await this.#clock.delay(this.#waitMs(wait), run).catch(() => {})
  }

  #waitMs(wait: ReturnType<typeof recoverFrom>['wait']): number {
    const backoffMs = this.#backoff.nextMs()
    if (wait === 'backoff')
      return backoffMs
    return wait === 'slow'
      ? this.#timings.deniedRetryMs * (1 + this.#random() / 2)
      : wait.atLeastMs + backoffMs
  }
}
