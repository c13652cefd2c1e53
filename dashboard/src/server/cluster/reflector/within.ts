import type { Clock } from './clock.ts'

export interface Limit {
  clock: Clock
  timeoutMs: number
  /** Ends the work from outside. */
  signal: AbortSignal
}

/** The answer did not come in time. */
export class AnswerTimeout extends Error {
  override name = 'AnswerTimeout'

  constructor(timeoutMs: number) {
    super(`the API server did not answer for ${timeoutMs / 1000} s`)
  }
}

/** Does work that is given up when it takes too long: an answer may never come, also from a server that is there. */
export async function within<Result>({ clock, timeoutMs, signal }: Limit, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const given = new AbortController()
  const stop = () => given.abort(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  const cancel = clock.after(timeoutMs, () => given.abort(new AnswerTimeout(timeoutMs)))
  try {
    return await work(given.signal)
  }
  catch (error) {
    throw given.signal.aborted ? given.signal.reason : error
  }
  finally {
    cancel()
    signal.removeEventListener('abort', stop)
  }
}
