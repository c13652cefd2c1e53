import type { Clock } from '../cluster/reflector/clock.ts'
import type { StreamClient, StreamCounts, StreamSource } from './stream-client.ts'
import { HEARTBEAT_INTERVAL_MS } from '../../shared/stream.ts'

/** A browser that reads nothing for so many heartbeats is gone. */
const BLOCKED_HEARTBEATS = 4

interface Member {
  client: StreamClient
  /** Asks again what the person may see; throws when the session has ended. */
  refresh: () => Promise<void>
  blockedHeartbeats: number
}

/** All open streams of the process: wakes them after each batch, keeps them alive, and ends them together. */
export class Streams {
  readonly #members = new Set<Member>()
  readonly #clock: Clock
  #cancelHeartbeat: () => void = () => {}

  /** What all browsers together were sent. */
  readonly counts: Readonly<StreamCounts>

  constructor({ feed, counts }: StreamSource, clock: Clock) {
    this.counts = counts
    this.#clock = clock
    feed.onBatch(() => this.#members.forEach(({ client }) => void client.catchUp()))
    this.#scheduleHeartbeat()
  }

  get size(): number {
    return this.#members.size
  }

  /** The answer takes the client out again. */
  add(client: StreamClient, refresh: Member['refresh']): () => void {
    const member = { client, refresh, blockedHeartbeats: 0 }
    this.#members.add(member)
    return () => this.#members.delete(member)
  }

  /** Looks at once whether all who are connected may still be. */
  refreshAll(): void {
    this.#members.forEach(member => this.#refresh(member))
  }

  closeAll(): void {
    this.#cancelHeartbeat()
    this.#members.forEach(({ client }) => client.close())
    this.#members.clear()
  }

  #scheduleHeartbeat(): void {
    this.#cancelHeartbeat = this.#clock.after(HEARTBEAT_INTERVAL_MS, () => {
      this.#members.forEach(member => this.#beat(member))
      this.#scheduleHeartbeat()
    })
  }

  #beat(member: Member): void {
    member.blockedHeartbeats = member.client.isBlocked
      ? member.blockedHeartbeats + 1
      : 0
    if (member.blockedHeartbeats >= BLOCKED_HEARTBEATS)
      return member.client.close()
    member.client.heartbeat()
    this.#refresh(member)
  }

  #refresh({ refresh, client }: Member): void {
    refresh().catch(() => client.close())
  }
}
