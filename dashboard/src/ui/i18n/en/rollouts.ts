import type { SpecAspect } from '../../../shared/revision-specs.ts'
import type { RevisionStage, RolloutState } from '../../../shared/rollout.ts'
import type { SpecChange } from '../../../shared/spec-diff.ts'
import { counter } from '../plural.ts'

export type RolloutColumnId = 'name' | 'kind' | 'state' | 'available' | 'progress' | 'revision' | 'changed' | 'image' | 'namespace' | 'release'

type ColumnWords = readonly [label: string, hint?: string]

const count = counter('en')

/** The list of rollouts and the page of one. */
export const rollouts = {
  heading: 'Rollouts',
  placeholder: 'Workload, release, image …',
  noMatch: 'No workload fits the filter',
  noneHeading: 'No workloads yet',
  none: 'Their rollouts appear here as soon as a chart is installed.',
  states: {
    'complete': 'Rolled out',
    'progressing': 'In progress',
    'stuck': 'Stuck',
    'paused': 'Paused',
    'scaled-to-zero': 'Scaled to zero',
  } as Record<RolloutState, string>,
  columns: {
    name: ['Workload'],
    kind: ['Kind'],
    state: ['State'],
    available: ['Available', 'Available pods of the newest revision, of those wanted'],
    progress: ['Progress'],
    revision: ['Revision'],
    changed: ['Changed', 'When the newest revision was made'],
    image: ['Image'],
    namespace: ['Namespace'],
    release: ['Release'],
  } as Record<RolloutColumnId, ColumnWords>,
  rolloutOf: (name: string) => `Rollout of ${name}`,
  chart: (chart: string) => `chart ${chart}`,
  version: (version: string) => `version ${version}`,
  goneHeading: (kind: string) => `This ${kind} is gone`,
  gone: 'It was deleted or renamed.',
  itsPods: 'Its pods',
  itsUsage: 'Its usage',
  whyStuck: 'Why it is stuck',
  evidence: 'Evidence',
  deadline: {
    left: (ago: string, left: string, deadline: string) => `Last progress ${ago} ago. If none follows within ${left}, Kubernetes calls it failed (deadline ${deadline}).`,
    over: (ago: string, deadline: string) => `Last progress ${ago} ago, more than the deadline of ${deadline}.`,
    label: 'Time since the last progress, of the deadline',
  },
  revisions: 'Revisions',
  noRevision: (kind: string) => `Kubernetes keeps no revision of this ${kind} yet.`,
  revisionsFailed: 'The revisions could not be read',
  revision: (revision: number) => `Revision ${revision}`,
  stages: {
    current: 'current',
    incoming: 'being rolled out',
    outgoing: 'being replaced',
  } as Record<Exclude<RevisionStage, 'past'>, string>,
  pods: 'pods',
  scaleOf: (replicaSet: string, ready: number, desired: number) => `ReplicaSet ${replicaSet}: ${ready} ready of ${desired} wanted`,
  goBack: 'Go back to this revision',
  commandFor: (revision: number) => `the command for revision ${revision}`,
  changes: {
    config: (what: string, from: string, to: string) => `${what} changed (${from} → ${to})`,
    containerAdded: (container: string, image: string) => `container ${container} added with image ${image}`,
    containerRemoved: (container: string) => `container ${container} removed`,
    image: (container: string, from: string, to: string) => `image of ${container}: ${from} → ${to}`,
    none: 'none',
    oldest: 'The oldest revision that is kept',
    other: 'Neither image nor configuration changed: another part of the pod template did',
  },
  diff: {
    heading: 'Compare revisions',
    from: 'From revision',
    to: 'To revision',
    same: 'Choose two different revisions.',
    equal: 'Their pods are made in the same way.',
    count: (changes: number) => count(changes, { one: 'difference', other: 'differences' }),
    pod: 'The pod',
    container: (name: string) => `Container ${name}`,
    aspects: {
      image: 'Image',
      command: 'Command',
      env: 'Variable',
      resources: 'Resources',
      probe: 'Probe',
      other: 'Other',
    } as Record<SpecAspect, string>,
    kinds: {
      added: 'added',
      removed: 'removed',
      changed: 'changed',
    } as Record<SpecChange['kind'], string>,
    hidden: 'The part that changed is not shown.',
    note: 'Values of variables never leave the server; it only tells whether they differ.',
    failed: 'The revisions could not be compared',
  },
  scaling: {
    heading: 'Scaling over time',
    chart: (revision: number) => `Pods of revision ${revision} over time`,
    since: (clock: string) => `Seen by this server since ${clock}.`,
    gap: 'Hatched: nobody looked, so nothing is known.',
    never: 'Nothing seen yet.',
    step: (desired: number, ready: number) => `${count(desired, { one: 'pod', other: 'pods' })} wanted, ${ready} ready`,
    steps: 'As a list',
    wanted: 'wanted',
    ready: 'ready',
  },
  helm: {
    heading: 'Roll back the whole release',
    note: 'Helm counts its own revisions; without a number it goes back by one. The dashboard only shows the command.',
    command: 'the Helm command',
  },
  undoHeading: 'Roll back by one revision',
  undoNote: 'The dashboard only shows the command.',
}
