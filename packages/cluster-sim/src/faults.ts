import type { ApiError } from './http/api-error.ts'
import type { RequestInfo } from './http/request-info.ts'
import type { ObjectStore } from './objects/object-store.ts'
import type { Pages } from './objects/pages.ts'
import type { WatchHub } from './watch/watch-hub.ts'
import { apiError, expiredError, toStatus } from './http/api-error.ts'
import { resourceName } from './resources.ts'

/** Which requests a fault is for; absent parts match all. */
export interface FaultTarget {
  /** "pods", "deployments.apps", "pods.metrics.k8s.io" */
  resource?: string
  verb?: RequestInfo['verb']
  /** Only pages of a list after the first one. */
  isContinued?: boolean
}

interface Planned {
  target: FaultTarget
  left: number
  error?: ApiError
}

function isTarget({ resource, verb, isContinued }: FaultTarget, info: RequestInfo): boolean {
  return (verb === undefined || verb === info.verb)
    && (isContinued === undefined || isContinued === info.query.has('continue'))
    && (resource === undefined || (info.resource !== undefined && resource === resourceName(info.resource)))
}

/** Takes one from the first plan that fits. */
function takeFrom(plans: Planned[], info: RequestInfo): Planned | undefined {
  const plan = plans.find(candidate => candidate.left > 0 && isTarget(candidate.target, info))
  if (plan)
    plan.left--
  return plan
}

/** What can go wrong between a client and an API server, on command. */
export class Faults {
  readonly #store: ObjectStore
  readonly #pages: Pages
  readonly #hub: WatchHub
  readonly #destroyConnections: () => void
  readonly #answers: Planned[] = []
  readonly #endings: Planned[] = []
  readonly #hangs: Planned[] = []
  #hungCount = 0
  #isRefusing = false
  #delayMs = 0
  #isHolding = false
  #expiredAs: 'event' | 'status' = 'event'

  constructor(parts: { store: ObjectStore, pages: Pages, hub: WatchHub, destroyConnections: () => void }) {
    this.#store = parts.store
    this.#pages = parts.pages
    this.#hub = parts.hub
    this.#destroyConnections = parts.destroyConnections
  }

  /**
   * Forgets all history: watches and continued lists from any earlier version get 410 from now on.
   * A watch gets it as an ERROR event of a 200 response (what API servers mostly do) or as the HTTP status.
   */
  expireHistory({ answer = 'event' }: { answer?: 'event' | 'status' } = {}): void {
    this.#expiredAs = answer
    this.#store.compact()
    this.#pages.forget()
  }

  /** Sends a 410 ERROR event on every open watch and ends it. */
  expireOpenWatches(resource?: string): void {
    for (const stream of this.#hub.open(resource)) {
      stream.send('ERROR', toStatus(expiredError(0, this.#store.version)))
      stream.end()
    }
  }

  /** Breaks every TCP connection. */
  dropConnections(): void {
    this.#destroyConnections()
  }

  /** Breaks open watches in the middle of a line. */
  cutWatches(resource?: string): void {
    this.#hub.open(resource).forEach(stream => stream.cut())
  }

  /** Ends open watches as a server does when `timeoutSeconds` is over. */
  endWatches(resource?: string): void {
    this.#hub.open(resource).forEach(stream => stream.end())
  }

  /** Open watches send nothing any more and stay open; new ones are not affected. */
  silenceWatches(resource?: string): void {
    this.#hub.open(resource).forEach(stream => stream.mute())
  }

  /** While on, watches send bookmarks but hold changes back; switching it off lets them through. */
  bookmarksOnly(isOn: boolean): void {
    this.#isHolding = isOn
    this.#hub.open().forEach(stream => stream.hold(isOn))
  }

  /** Sends a bookmark on open watches now, instead of at the next interval. */
  sendBookmarks(resource?: string): void {
    this.#hub.open(resource).forEach(stream => stream.bookmark(this.#store.version))
  }

  /** Answers the next requests with an error status. */
  answerNext(count: number, status: number, target: FaultTarget & { retryAfterSeconds?: number } = {}): void {
    this.#answers.push({
      target,
      left: count,
      error: apiError(status, `injected by the test: ${status}`, target.retryAfterSeconds),
    })
  }

  /** Gives the next requests no answer at all; their connections stay open. */
  hangNext(count: number, target: FaultTarget = {}): void {
    this.#hangs.push({ target, left: count })
  }

  /** How many requests got no answer so far. */
  get hungCount(): number {
    return this.#hungCount
  }

  /** While on, there is no API server: every connection breaks, old and new. */
  refuseConnections(isOn: boolean): void {
    this.#isRefusing = isOn
    if (isOn)
      this.#destroyConnections()
  }

  /** Ends the next watches at once, with status 200 and no event. */
  closeNextWatches(count: number, resource?: string): void {
    this.#endings.push({
      target: resource === undefined
        ? {}
        : { resource },
      left: count,
    })
  }

  /** Holds every answer back for so long. */
  delay(delayMs: number): void {
    this.#delayMs = delayMs
  }

  /** Ends all faults that last; expired history stays expired. */
  clear(): void {
    this.#answers.length = 0
    this.#endings.length = 0
    this.#hangs.length = 0
    this.#isRefusing = false
    this.#delayMs = 0
    this.bookmarksOnly(false)
  }

  /** @internal */
  get delayMs(): number {
    return this.#delayMs
  }

  /** @internal */
  get isHolding(): boolean {
    return this.#isHolding
  }

  /** @internal */
  get isRefusing(): boolean {
    return this.#isRefusing
  }

  /** @internal */
  get expiredAs(): 'event' | 'status' {
    return this.#expiredAs
  }

  /** @internal */
  takeAnswer(info: RequestInfo): ApiError | undefined {
    return takeFrom(this.#answers, info)?.error
  }

  /** @internal */
  takeEnding(info: RequestInfo): boolean {
    return takeFrom(this.#endings, info) !== undefined
  }

  /** @internal */
  takeHang(info: RequestInfo): boolean {
    const isHung = takeFrom(this.#hangs, info) !== undefined
    this.#hungCount += Number(isHung)
    return isHung
  }
}
