import type { Viewer } from './viewer.ts'
import { randomBytes } from 'node:crypto'

/** A working day; the token's own end and its revocation come on top. */
export const SESSION_LIFETIME_MS = 12 * 3_600_000
const MAX_SESSIONS = 1000
const ID_BYTES = 32

/** Logins of this process, by an id that says nothing; a restart ends them all. */
export class Sessions {
  readonly #now: () => number
  readonly #sessions = new Map<string, { viewer: Viewer, endsAtMs: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  get size(): number {
    return this.#sessions.size
  }

  /** The new session's id; the oldest session gives way when there are too many. */
  start(viewer: Viewer): string {
    if (this.#sessions.size >= MAX_SESSIONS)
      this.end(this.#sessions.keys().next().value ?? '')
    const id = randomBytes(ID_BYTES).toString('base64url')
    this.#sessions.set(id, { viewer, endsAtMs: this.#now() + SESSION_LIFETIME_MS })
    return id
  }

  find(id: string): Viewer | null {
    const session = this.#sessions.get(id)
    if (!session)
      return null
    if (this.#now() < session.endsAtMs)
      return session.viewer
    this.end(id)
    return null
  }

  end(id: string): void {
    this.#sessions.delete(id)
  }
}
