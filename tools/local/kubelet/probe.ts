import type { Clock } from './clock.ts'
import type { ProbeSpec } from './probe-spec.ts'

/** Undefined for a success, else why it failed. */
export type ProbeResult = string | undefined

interface Listener {
  /** A single failed try. */
  onFailure: (message: string) => void
  /** As many successes in a row as the threshold asks for; told once per change. */
  onHealthy: () => void
  /** As many failures in a row as the threshold asks for; told once per change. */
  onUnhealthy: () => void
}

/** Counts results in a row, and tells when they reach a threshold. */
function createJudge(spec: ProbeSpec, listener: Listener): (result: ProbeResult) => void {
  let isHealthy: boolean | undefined
  let streak = { isGood: true, length: 0 }
  return (result) => {
    const isGood = result === undefined
    streak = {
      isGood,
      length: streak.isGood === isGood
        ? streak.length + 1
        : 1,
    }
    if (!isGood)
      listener.onFailure(result)
    if (isHealthy === isGood || streak.length < (isGood ? spec.successThreshold : spec.failureThreshold))
      return
    isHealthy = isGood
    if (isGood)
      listener.onHealthy()
    else
      listener.onUnhealthy()
  }
}

/** Tries again and again, each period. The function returned stops it; a try under way has no effect then. */
export function runProbe(spec: ProbeSpec, check: () => Promise<ProbeResult>, clock: Clock, listener: Listener): () => void {
  const judge = createJudge(spec, listener)
  const stopped = new AbortController()
  let cancel = clock.after(spec.initialDelayMs, () => void tick())

  async function tick(): Promise<void> {
    const startedAtMs = clock.now().getTime()
    const result = await check()
    if (!stopped.signal.aborted)
      judge(result)
    if (stopped.signal.aborted)
      return
    const spentMs = clock.now().getTime() - startedAtMs
    cancel = clock.after(Math.max(0, spec.periodMs - spentMs), () => void tick())
  }

  return () => {
    stopped.abort()
    cancel()
  }
}
