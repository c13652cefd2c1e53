import type { ResourceStatus } from '../../../shared/stream.ts'

/** Every byte moves `lastEventAt`; telling the browsers each time would cost more than the rows. */
const HEARD_INTERVAL_MS = 5000

/** Keeps what the UI may claim about the rows of one resource, and tells when it changes. */
export class StatusTracker {
  readonly #now: () => number
  readonly #publish: (status: ResourceStatus) => void
  #current: ResourceStatus = {
    synced: false,
    lastEventAt: null,
    staleSince: null,
    lastError: null,
    access: 'granted',
  }

  #toldAtMs = Number.NEGATIVE_INFINITY

  constructor(now: () => number, publish: (status: ResourceStatus) => void) {
    this.#now = now
    this.#publish = publish
  }

  get current(): ResourceStatus {
    return this.#current
  }

  /** Bytes came from the API server. */
  heard(): void {
    this.#current = {
      ...this.#current,
      lastEventAt: new Date(this.#now()).toISOString(),
    }
    if (this.#now() - this.#toldAtMs >= HEARD_INTERVAL_MS)
      this.#tell()
  }

  /** A whole list was read. */
  listed(): void {
    this.heard()
    this.#change({
      synced: true,
      staleSince: null,
      lastError: null,
      access: 'granted',
    })
  }

  /** A watch is open again: changes that were missed are on their way. */
  connected(): void {
    if (this.#current.lastError !== null || this.#current.staleSince !== null)
      this.#change({ staleSince: null, lastError: null })
  }

  /** Rows may be out of date since the last byte; `hasGap` when only a new list can mend them. */
  failed(message: string, hasGap: boolean): void {
    this.#change({
      synced: this.#current.synced && !hasGap,
      staleSince: this.#current.staleSince ?? this.#current.lastEventAt,
      lastError: message,
    })
  }

  /** There is no right to these rows, hence no row that could be stale. */
  denied(message: string): void {
    this.#change({
      synced: false,
      staleSince: null,
      lastError: message,
      access: 'denied',
    })
  }

  #change(fields: Partial<ResourceStatus>): void {
    this.#current = {
      ...this.#current,
      ...fields,
    }
    this.#tell()
  }

  #tell(): void {
    this.#toldAtMs = this.#now()
    this.#publish(this.#current)
  }
}
