import type { Viewer } from './viewer.ts'
import { randomBytes } from 'node:crypto'

const MAX_SESSIONS = 1000
/** So that one person cannot push all others out. */
const MAX_SESSIONS_PER_PERSON = 10
const ID_BYTES = 32

/** When a session ends by itself. */
export interface SessionLimits {
  /** Without a request and without an open stream. */
  idleMs: number
  /** However much it is used. */
  lifetimeMs: number
}

interface Session {
  viewer: Viewer
  endsAtMs: number
  usedAtMs: number
}

/** Logins of this process, by an id that says nothing; a restart ends them all. */
export class Sessions {
  readonly #now: () => number
  readonly #limits: SessionLimits
  readonly #sessions = new Map<string, Session>()

  constructor(now: () => number, limits: SessionLimits) {
    this.#now = now
    this.#limits = limits
  }

  get size(): number {
    this.#dropEnded()
    return this.#sessions.size
  }

  /** The new session's id and when it ends at the latest; the oldest one gives way when there are too many. */
  start(viewer: Viewer, tokenEndsAtMs: number | null): { id: string, endsAtMs: number } {
    this.#dropEnded()
    this.#makeRoom([...this.#sessions].filter(([, each]) => each.viewer.user === viewer.user), MAX_SESSIONS_PER_PERSON)
    this.#makeRoom([...this.#sessions], MAX_SESSIONS)
    const id = randomBytes(ID_BYTES).toString('base64url')
    const endsAtMs = Math.min(this.#now() + this.#limits.lifetimeMs, tokenEndsAtMs ?? Number.POSITIVE_INFINITY)
    this.#sessions.set(id, { viewer, endsAtMs, usedAtMs: this.#now() })
    return { id, endsAtMs }
  }

  /** Counts as a use; null when there is no such session, or no longer. */
  find(id: string): Viewer | null {
    const session = this.#sessions.get(id)
    if (session === undefined)
      return null
    if (this.#hasEnded(session)) {
      this.end(id)
      return null
    }
    session.usedAtMs = this.#now()
    return session.viewer
  }

  end(id: string): void {
    this.#sessions.delete(id)
  }

  #hasEnded({ endsAtMs, usedAtMs }: Session): boolean {
    return this.#now() >= endsAtMs || this.#now() - usedAtMs >= this.#limits.idleMs
  }

  #dropEnded(): void {
    for (const [id, session] of this.#sessions) {
      if (this.#hasEnded(session))
        this.end(id)
    }
  }

  #makeRoom(sessions: [string, Session][], max: number): void {
    if (sessions.length >= max)
      this.end(sessions[0]?.[0] ?? '')
  }
}
