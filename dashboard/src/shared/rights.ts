import type { Resource } from './rows.ts'

/** What a rule of a Role or ClusterRole grants. */
export interface Right {
  /** Empty for the core group. */
  group: string
  resource: string
  verbs: readonly string[]
}

/** What a panel shows: rows of a resource, the usage of pods and nodes, or revisions that are read on request. */
export type Readable = Resource | 'podMetrics' | 'nodeMetrics' | 'controllerrevisions'

const WATCHED = ['get', 'list', 'watch'] as const
const READ_ON_REQUEST = ['get', 'list'] as const

/** The right behind everything that is shown. */
export const READ_RIGHTS: Readonly<Record<Readable, Right>> = {
  pods: { group: '', resource: 'pods', verbs: WATCHED },
  deployments: { group: 'apps', resource: 'deployments', verbs: WATCHED },
  replicasets: { group: 'apps', resource: 'replicasets', verbs: WATCHED },
  nodes: { group: '', resource: 'nodes', verbs: WATCHED },
  events: { group: '', resource: 'events', verbs: WATCHED },
  statefulsets: { group: 'apps', resource: 'statefulsets', verbs: WATCHED },
  daemonsets: { group: 'apps', resource: 'daemonsets', verbs: WATCHED },
  jobs: { group: 'batch', resource: 'jobs', verbs: WATCHED },
  horizontalpodautoscalers: { group: 'autoscaling', resource: 'horizontalpodautoscalers', verbs: WATCHED },
  poddisruptionbudgets: { group: 'policy', resource: 'poddisruptionbudgets', verbs: WATCHED },
  services: { group: '', resource: 'services', verbs: WATCHED },
  endpointslices: { group: 'discovery.k8s.io', resource: 'endpointslices', verbs: WATCHED },
  podMetrics: { group: 'metrics.k8s.io', resource: 'pods', verbs: READ_ON_REQUEST },
  nodeMetrics: { group: 'metrics.k8s.io', resource: 'nodes', verbs: READ_ON_REQUEST },
  controllerrevisions: { group: 'apps', resource: 'controllerrevisions', verbs: READ_ON_REQUEST },
}

export const READABLES = Object.keys(READ_RIGHTS) as Readable[]

/** What the dashboard itself needs to let people log in when it watches the whole cluster. */
export const REVIEW_RIGHTS = {
  tokens: { group: 'authentication.k8s.io', resource: 'tokenreviews', verbs: ['create'] },
  access: { group: 'authorization.k8s.io', resource: 'subjectaccessreviews', verbs: ['create'] },
} as const satisfies Record<string, Right>

/** Nodes belong to the whole cluster, everything else to a namespace. */
export function isInNamespaces(readable: Readable): boolean {
  return READ_RIGHTS[readable].resource !== 'nodes'
}

/** "pods", "deployments.apps": the name that kubectl takes. */
export function rightName({ group, resource }: Right): string {
  return group === ''
    ? resource
    : `${resource}.${group}`
}

/** Somebody who lacks rights. */
export interface RightsHolder {
  /** Null when the API server does not say. */
  user: string | null
  missing: Right[]
}

/** GET /api/v1/rights: what is missing, and to whom. */
export interface RightsReport {
  /** The one namespace that is watched; null for the whole cluster. */
  namespace: string | null
  /** Who looks; null where no login is asked for. */
  person: RightsHolder | null
  /** The dashboard's own account. */
  dashboard: RightsHolder
}
