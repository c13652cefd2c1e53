import type { Resource, RowsByResource } from '../../shared/rows.ts'
import type { Delta, ResourceStatuses, UsageSample } from '../../shared/stream.ts'
import type { View } from '../access/view.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import type { ChangeSet } from './change-set.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { seesNodeUsage, seesPodUsage } from '../access/view.ts'
import { metricsFor, statusFor } from './status-view.ts'

/** The part of a change set that one person may see, with the values of now; null when that is nothing. */
export function buildDelta(state: ClusterState, changes: ChangeSet, view: View): Delta | null {
  const upserts: NonNullable<Delta['upserts']> = {}
  const removes: NonNullable<Delta['removes']> = {}
  for (const resource of RESOURCES) {
    addRows(resource, {
      state,
      changes,
      view,
      upserts,
      removes,
    })
  }
  const podUsage = pick(state.podUsage, changes.podUsage, uid => seesPodUsage(view, state.tables.pods.get(uid)?.namespace ?? null))
  const nodeUsage = pick(state.nodeUsage, changes.nodeUsage, () => seesNodeUsage(view))
  const status: Partial<ResourceStatuses> = Object.fromEntries([...changes.status].map(each => [each, statusFor(state, each, view)]))
  const delta: Delta = {
    ...(hasKeys(upserts) && { upserts }),
    ...(hasKeys(removes) && { removes }),
    ...(hasKeys(status) && { status }),
    ...(changes.metrics && { metrics: metricsFor(state, view) }),
    ...(hasKeys(podUsage) && { podUsage }),
    ...(hasKeys(nodeUsage) && { nodeUsage }),
  }
  return hasKeys(delta)
    ? delta
    : null
}

interface Parts {
  state: ClusterState
  changes: ChangeSet
  view: View
  upserts: NonNullable<Delta['upserts']>
  removes: NonNullable<Delta['removes']>
}

function addRows<R extends Resource>(resource: R, { state, changes, view, upserts, removes }: Parts): void {
  const present: RowsByResource[R][] = []
  const gone: string[] = []
  for (const [uid, namespace] of changes.rows[resource]) {
    if (!view.sees(resource, namespace))
      continue
    const row = state.tables[resource].get(uid)
    if (row === undefined)
      gone.push(uid)
    else
      present.push(row)
  }
  if (present.length > 0)
    Object.assign(upserts, { [resource]: present })
  if (gone.length > 0)
    removes[resource] = gone
}

function pick(samples: ReadonlyMap<string, UsageSample>, keys: ReadonlySet<string>, isVisible: (key: string) => boolean): Record<string, UsageSample> {
  const result: Record<string, UsageSample> = {}
  for (const key of keys) {
    const sample = samples.get(key)
    if (sample && isVisible(key))
      result[key] = sample
  }
  return result
}

function hasKeys(value: object): boolean {
  return Object.keys(value).length > 0
}
