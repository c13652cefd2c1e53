import type { DeploymentRow, ReplicaSetRow } from './rows.ts'

/** One difference of a revision to the one before; null means that the side has no such container or checksum. */
export interface RevisionChange {
  kind: 'image' | 'config'
  /** The container of an image, or the annotation of a config checksum. */
  name: string
  from: string | null
  to: string | null
}

/**
 * Where a revision stands: `current` is wanted and there, `incoming` is wanted and takes the place of another, whose pods
 * are `outgoing` where it is known which one that is.
 */
export type RevisionStage = 'current' | 'incoming' | 'outgoing' | 'past'

/** What one revision keeps of the pod template, whatever keeps it. */
export type RevisionFacts = Pick<ReplicaSetRow, 'revision' | 'name' | 'createdAt' | 'images' | 'configChecksums' | 'changeCause'>

export interface Revision {
  revision: number
  /** Of the ReplicaSet or ControllerRevision that keeps it. */
  name: string
  createdAt: string
  stage: RevisionStage
  /** Null where nothing counts them by revision. */
  pods: Pick<ReplicaSetRow, 'desired' | 'ready' | 'available'> | null
  images: Record<string, string>
  /** Null for the oldest revision that is kept: nothing to compare it with. An empty list: another part of the pod template. */
  changes: RevisionChange[] | null
  changeCause: string | null
}

/** What a StatefulSet or DaemonSet tells of its rollout; revisions by name. */
export interface SetProgress {
  /** Null: the one with the highest number. */
  wanted: string | null
  /** Null where there is none, and where it is not known which one. */
  outgoing: string | null
  isRollingOut: boolean
}

/** The ReplicaSets of a Deployment as its history, newest first. */
export function listRevisions({ namespace, name }: Pick<DeploymentRow, 'namespace' | 'name'>, replicaSets: readonly ReplicaSetRow[]): Revision[] {
  const own = newestFirst(replicaSets.filter(row => row.namespace === namespace && row.deployment === name))
  const hasOutgoing = own.slice(1).some(hasPods)
  return own.map((row, index) => ({
    ...describe(row, own[index + 1]),
    pods: { desired: row.desired, ready: row.ready, available: row.available },
    stage: index === 0
      ? hasOutgoing ? 'incoming' : 'current'
      : hasPods(row) ? 'outgoing' : 'past',
  }))
}

/** The history of a StatefulSet or DaemonSet, newest first; `facts` are its own. */
export function listSetRevisions(facts: readonly RevisionFacts[], progress: SetProgress): Revision[] {
  const own = newestFirst(facts)
  const wanted = progress.wanted ?? own[0]?.name
  const stageOf = (name: string): RevisionStage => {
    if (name === wanted)
      return progress.isRollingOut ? 'incoming' : 'current'
    return name === progress.outgoing ? 'outgoing' : 'past'
  }
  return own.map((each, index) => ({
    ...describe(each, own[index + 1]),
    pods: null,
    stage: stageOf(each.name),
  }))
}

/** Whether pods are wanted of it, so that there is no going back to it. */
export function isWanted({ stage }: Pick<Revision, 'stage'>): boolean {
  return stage === 'current' || stage === 'incoming'
}

function newestFirst<Facts extends RevisionFacts>(facts: readonly Facts[]): Facts[] {
  return facts.toSorted((a, b) => b.revision - a.revision)
}

function hasPods({ desired, ready }: ReplicaSetRow): boolean {
  return desired > 0 || ready > 0
}

function describe(facts: RevisionFacts, before: RevisionFacts | undefined): Omit<Revision, 'stage' | 'pods'> {
  const { revision, name, createdAt, images, configChecksums, changeCause } = facts
  return {
    revision,
    name,
    createdAt,
    images,
    changeCause,
    changes: before
      ? [...differences('image', before.images, images), ...differences('config', before.configChecksums, configChecksums)]
      : null,
  }
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
