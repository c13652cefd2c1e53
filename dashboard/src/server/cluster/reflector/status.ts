import type { ResourceStatus } from '../../../shared/stream.ts'
import type { Clock } from './clock.ts'

/** Every byte moves `lastEventAt`; telling the browsers each time would cost more than the rows. */
const HEARD_INTERVAL_MS = 5000

/** Keeps what the UI may claim about the rows of one resource, and tells when it changes. */
export class StatusTracker {
  readonly #clock: Clock
  readonly #publish: (status: ResourceStatus) => void
  #current: ResourceStatus = {
    synced: false,
    lastEventAt: null,
    staleSince: null,
    lastError: null,
    access: 'granted',
  }

  #toldAt = Number.NEGATIVE_INFINITY

  constructor(clock: Clock, publish: (status: ResourceStatus) => void) {
    this.#clock = clock
    this.#publish = publish
  }

  get current(): ResourceStatus {
    return this.#current
  }

  /** Bytes came from the API server. */
  heard(): void {
    this.#current = {
      ...this.#current,
      lastEventAt: new Date(this.#clock.now()).toISOString(),
    }
    if (this.#clock.elapsed() - this.#toldAt >= HEARD_INTERVAL_MS)
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

  /** A watch works again: changes that were missed are on their way. */
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

  /** The API server does not give us these rows, hence there is none that could be stale. */
  missing(access: ResourceStatus['access'], message: string): void {
    this.#change({
      synced: false,
      staleSince: null,
      lastError: message,
      access,
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
    this.#toldAt = this.#clock.elapsed()
    this.#publish(this.#current)
  }
}
