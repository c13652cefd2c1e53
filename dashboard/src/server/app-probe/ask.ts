import type { AppFault } from '../../shared/app-health.ts'
import type { Question } from './questions.ts'

/** Null when the answer was right. */
export async function ask({ url, init, isAnswer }: Question, nowMs: number, timeoutMs: number, stop: AbortSignal): Promise<AppFault | null> {
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, { ...init(nowMs), redirect: 'manual', signal: AbortSignal.any([timeout, stop]) })
    const body = await response.text()
    if (!response.ok)
      return { kind: 'status', detail: String(response.status) }
    return isAnswer(body)
      ? null
      : { kind: 'not-understood', detail: response.headers.get('content-type') ?? '' }
  }
  catch (error) {
    return timeout.aborted
      ? { kind: 'too-slow', detail: '' }
      : { kind: 'unreachable', detail: causeOf(error as Error) }
  }
}

/** The code of Node, which lies one or two levels below "fetch failed". */
function causeOf(error: Error): string {
  const cause = error.cause as NodeJS.ErrnoException | undefined
  return cause?.code ?? cause?.message ?? error.message
}
