import type { PodRow, Termination } from '../../shared/rows.ts'

export const RESTART_WINDOW_MS = 24 * 3_600_000

export interface RestartedPod {
  pod: PodRow
  termination: Termination
}

/** Pods that restarted within the last day, the newest first. */
export function recentRestarts(pods: Iterable<PodRow>, nowMs: number): RestartedPod[] {
  return [...pods]
    .flatMap(pod => pod.lastTermination !== null && pod.restarts > 0 && nowMs - Date.parse(pod.lastTermination.finishedAt) <= RESTART_WINDOW_MS
      ? [
          { pod, termination: pod.lastTermination },
        ]
      : [])
    .toSorted((a, b) => b.termination.finishedAt.localeCompare(a.termination.finishedAt))
}
