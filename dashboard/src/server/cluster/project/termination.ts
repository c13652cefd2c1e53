import type { Termination } from '../../../shared/rows.ts'
import type { ContainerStatus, TerminatedState } from '../wire.ts'
import { signalOfExitCode } from '../../../shared/exit-code.ts'

/** How a container ended before it was started anew; for one that stays ended, how it ended now. */
export function lastTerminationOf(status: ContainerStatus | undefined): Termination | null {
  const ended = status?.lastState?.terminated ?? status?.state?.terminated
  return ended
    ? projectTermination(ended)
    : null
}

/** The newest of several ends. */
export function newestTermination(ends: readonly (Termination | null)[]): Termination | null {
  return ends.reduce<Termination | null>((newest, each) => {
    if (each === null || newest === null)
      return each ?? newest
    return Date.parse(each.finishedAt) > Date.parse(newest.finishedAt)
      ? each
      : newest
  }, null)
}

function projectTermination(ended: TerminatedState): Termination {
  return {
    reason: ended.reason || (ended.exitCode === 0
      ? 'Completed'
      : 'Error'),
    exitCode: ended.exitCode,
    signal: ended.signal || signalOfExitCode(ended.exitCode),
    finishedAt: ended.finishedAt ?? '',
  }
}
