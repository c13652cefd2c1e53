import type { RouteLocationRaw } from 'vue-router'
import type { EventRow } from '../../shared/rows.ts'
import { rolloutParams } from './rollout-params.ts'

const ROLLOUTS = new Set(['Deployment', 'StatefulSet', 'DaemonSet'])

/** Where an object is shown; null for kinds that have no page. `deployment` is that of a ReplicaSet. */
export function objectPage({ kind, namespace, name }: EventRow['object'], deployment: string | null): RouteLocationRaw | null {
  if (kind === 'Pod')
    return { name: 'pod', params: { namespace, name } }
  if (ROLLOUTS.has(kind))
    return { name: 'rollout', params: rolloutParams({ kind, namespace, name }) }
  if (kind === 'ReplicaSet' && deployment !== null)
    return { name: 'rollout', params: rolloutParams({ kind: 'Deployment', namespace, name: deployment }) }
  if (kind === 'Node')
    return { name: 'pods', query: { q: `node:${name}` } }
  return kind === 'Job'
    ? { name: 'pods', query: { q: name } }
    : null
}
