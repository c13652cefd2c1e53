import type { ReplicaSetRow } from '../../shared/rows.ts'
import type { ScaleGap, ScalePoint, Scaling } from '../../shared/scaling.ts'
import type { Change, ClusterState } from './cluster-state.ts'

const WINDOW_MS = 24 * 3_600_000
/** A ReplicaSet that flaps all day costs no more than a rollout. */
const MAX_POINTS = 240
const MAX_GAPS = 100

/** How many pods each ReplicaSet wanted and had, since this server started. What it did not see stays a gap. */
export class ScaleHistory {
  readonly #state: ClusterState
  readonly #now: () => number
  /** By uid, oldest first. */
  readonly #points = new Map<string, ScalePoint[]>()
  #gaps: ScaleGap[] = []
  #sinceMs: number | null = null

  constructor(state: ClusterState, now: () => number) {
    this.#state = state
    this.#now = now
    state.onChange(change => this.#follow(change))
  }

  /** The given rows over the last day, newest revision first. */
  read(rows: readonly ReplicaSetRow[]): Scaling {
    const readAtMs = this.#now()
    const startMs = readAtMs - WINDOW_MS
    return {
      readAtMs,
      sinceMs: this.#sinceMs === null
        ? null
        : Math.max(this.#sinceMs, startMs),
      gaps: this.#gaps.filter(([, toMs]) => toMs === null || toMs > startMs),
      replicaSets: rows.toSorted((a, b) => b.revision - a.revision).map(({ uid, name, revision }) => ({
        name,
        revision,
        points: withinWindow(this.#points.get(uid) ?? [], startMs),
      })),
    }
  }

  #follow(change: Change): void {
    if (change.part === 'row' && change.resource === 'replicasets')
      this.#record(change.uid)
    if (change.part === 'status' && change.resource === 'replicasets')
      this.#followStatus()
  }

  #record(uid: string): void {
    const row = this.#state.tables.replicasets.get(uid)
    if (row === undefined) {
      this.#points.delete(uid)
      return
    }
    const points = this.#points.get(uid) ?? []
    const last = points.at(-1)
    if (last?.[1] === row.desired && last[2] === row.ready)
      return
    points.push([this.#now(), row.desired, row.ready])
    this.#points.set(uid, points.slice(-MAX_POINTS))
  }

  #followStatus(): void {
    const { synced, staleSince } = this.#state.status.replicasets
    const open = this.#gaps.find(([, toMs]) => toMs === null)
    if (staleSince !== null && open === undefined)
      this.#gaps = [...this.#gaps.slice(1 - MAX_GAPS), [Date.parse(staleSince), null]]
    if (synced && staleSince === null) {
      this.#sinceMs ??= this.#now()
      if (open)
        open[1] = this.#now()
    }
  }
}

/** Also the last point before the window: it holds at its beginning. */
function withinWindow(points: readonly ScalePoint[], startMs: number): ScalePoint[] {
  const first = points.findLastIndex(([atMs]) => atMs <= startMs)
  return points.slice(Math.max(first, 0))
}
