import type { BenchCluster } from './cluster.ts'

const EVENTS_PER_SECOND = 100
const TICK_MS = 50
/** Above every count that the cluster begins with, so that a number tells which change a row shows. */
const FIRST_MARK = 1000

/** When each mark was written into which pod. */
export interface Marks { sentAtMs: Map<number, number> }

export interface ChurnOptions {
  cluster: BenchCluster
  seconds: number
  /** Pods of which somebody sees the row; each second some of the changes go to them. */
  watched: () => Promise<string[]>
  watchedPerSecond: number
}

function pick<T>(items: readonly T[]): T | undefined {
  return items[Math.floor(Math.random() * items.length)]
}

/** Changes pods at a steady rate, each to a number of restarts that no other change has; told are those of watched pods. */
export async function churn({ cluster, seconds, watched, watchedPerSecond }: ChurnOptions): Promise<Marks> {
  const names = cluster.podNames()
  const marks: Marks = { sentAtMs: new Map() }
  const beganAtMs = performance.now()
  const spacing = EVENTS_PER_SECOND / watchedPerSecond
  const answers: Promise<void>[] = []
  let sent = 0
  let seen = await watched()
  while (performance.now() - beganAtMs < seconds * 1000) {
    const due = Math.floor((performance.now() - beganAtMs) / 1000 * EVENTS_PER_SECOND)
    for (; sent < due; sent++) {
      const isWatched = sent % spacing === 0
      if (sent % EVENTS_PER_SECOND === 0)
        seen = await watched()
      // In turn, so that no change replaces another one that was not shown yet.
      const pod = isWatched ? seen[sent / spacing % seen.length] : pick(names)
      const atMs = Date.now()
      const mark = FIRST_MARK + sent
      if (pod !== undefined)
        answers.push(cluster.restart(pod, mark).then(isThere => void (isThere && isWatched && marks.sentAtMs.set(mark, atMs))))
    }
    await new Promise(resolve => setTimeout(resolve, TICK_MS))
  }
  await Promise.all(answers)
  return marks
}

/** How long each mark took to its row; those that never came there count as endless. */
export function latenciesMs({ sentAtMs }: Marks, shownAtMs: ReadonlyMap<number, number>): number[] {
  return [...sentAtMs].map(([mark, atMs]) => (shownAtMs.get(mark) ?? Number.POSITIVE_INFINITY) - atMs)
}
