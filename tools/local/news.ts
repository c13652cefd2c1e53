import type { ContainerStatus } from '@todo-chatbot/cluster-sim'

/** What a person at the terminal should hear of a change; undefined for what goes without saying. */
export function newsOf(former: ContainerStatus | undefined, { state, restartCount }: ContainerStatus): string | undefined {
  const { terminated, waiting } = state
  if (terminated && !former?.state.terminated) {
    return terminated.signal === undefined
      ? `ended with code ${terminated.exitCode}`
      : `ended by signal ${terminated.signal} (code ${terminated.exitCode})`
  }
  if (waiting?.reason === 'CrashLoopBackOff')
    return waiting.message
  if (former && restartCount > former.restartCount)
    return `started again (restart ${restartCount})`
}
