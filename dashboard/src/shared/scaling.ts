/** What a ReplicaSet was and had from a moment on, until the next point. */
export type ScalePoint = [atMs: number, desired: number, ready: number]

/** Between its times nobody looked; null: still so. */
export type ScaleGap = [fromMs: number, toMs: number | null]

/** GET /api/v1/scaling: the ReplicaSets of a Deployment over time, as far as this server has seen them. */
export interface Scaling {
  readAtMs: number
  /** Since when this server looks, at most a day ago; null until it has read the ReplicaSets once. */
  sinceMs: number | null
  gaps: ScaleGap[]
  /** Newest revision first. */
  replicaSets: { name: string, revision: number, points: ScalePoint[] }[]
}
