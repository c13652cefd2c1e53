import type { DeploymentRow, ReplicaSetRow } from './rows.ts'

/** One difference of a revision to the one before; null means that the side has no such container or checksum. */
export interface RevisionChange {
  kind: 'image' | 'config'
  /** The container of an image, or the annotation of a config checksum. */
  name: string
  from: string | null
  to: string | null
}

export interface Revision {
  revision: number
  replicaSet: string
  createdAt: string
  /** True for the revision that the Deployment wants now. */
  current: boolean
  desired: number
  ready: number
  available: number
  images: Record<string, string>
  /** Null for the oldest revision that is kept: nothing to compare it with. An empty list: another part of the pod template. */
  changes: RevisionChange[] | null
  changeCause: string | null
}

/** The ReplicaSets of a Deployment as its history, newest first. */
export function listRevisions(deployment: DeploymentRow, replicaSets: readonly ReplicaSetRow[]): Revision[] {
  const own = replicaSets
    .filter(row => row.namespace === deployment.namespace && row.deployment === deployment.name)
    .toSorted((a, b) => b.revision - a.revision)
  return own.map((row, index) => ({
    revision: row.revision,
    replicaSet: row.name,
    createdAt: row.createdAt,
    current: index === 0,
    desired: row.desired,
    ready: row.ready,
    available: row.available,
    images: row.images,
    changes: compareRevisions(own[index + 1], row),
    changeCause: row.changeCause,
  }))
}

/** What `to` changed against `from`; null where there is no revision to compare with. */
export function compareRevisions(from: ReplicaSetRow | undefined, to: ReplicaSetRow): RevisionChange[] | null {
  if (from === undefined)
    return null
  return [...differences('image', from.images, to.images), ...differences('config', from.configChecksums, to.configChecksums)]
}

function differences(kind: RevisionChange['kind'], from: Record<string, string>, to: Record<string, string>): RevisionChange[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].toSorted()
  return names
    .map(name => ({
      kind,
      name,
      from: from[name] ?? null,
      to: to[name] ?? null,
    }))
    .filter(change => change.from !== change.to)
}
