import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../lib/user-error.ts'
import { interruption } from './interruption.ts'

const POLL_MS = 100

export interface Waiting {
  timeoutMs: number
  /** Asked when the time is over: the rest of the sentence "… not within 60 s". */
  explain?: () => Promise<string>
  /** Ends the waiting at once with its text, for example because the process that is waited for has ended. */
  hopeless?: () => Promise<string | undefined>
  signal?: AbortSignal
}

/** Asks `condition` until it holds; an error inside it counts as "not yet". */
export async function waitUntil(what: string, condition: () => Promise<boolean>, waiting: Waiting): Promise<void> {
  const signal = waiting.signal ?? interruption
  const deadline = performance.now() + waiting.timeoutMs
  while (!await condition().catch(() => false)) {
    signal.throwIfAborted()
    const reason = await waiting.hopeless?.()
    if (reason !== undefined)
      throw new UserError(reason)
    if (performance.now() > deadline)
      throw new UserError([`${what}: not within ${waiting.timeoutMs / 1000} s`, await waiting.explain?.()].filter(Boolean).join('; '))
    await sleep(POLL_MS)
  }
}
