import type { ShallowRef } from 'vue'
import type { Resource, RowsByResource } from '../../shared/rows.ts'
import type { Delta, MetricsStatus, ResourceStatuses, Snapshot, UsageSample } from '../../shared/stream.ts'
import type { RowMap } from './row-map.ts'
import { defineStore } from 'pinia'
import { shallowRef, triggerRef } from 'vue'
import { RESOURCES } from '../../shared/rows.ts'
import { applyChanges, toRowMap } from './row-map.ts'

type Rows = { [R in Resource]: ShallowRef<RowMap<RowsByResource[R]>> }

function mergeUsage(target: ShallowRef<Map<string, UsageSample>>, changes: Record<string, UsageSample> | undefined) {
  if (!changes)
    return
  for (const [key, sample] of Object.entries(changes))
    target.value.set(key, sample)
  triggerRef(target)
}

/** What the dashboard server sent: rows, samples and how fresh each resource is. Only the stream writes here. */
export const useClusterStore = defineStore('cluster', () => {
  const rows: Rows = {
    pods: shallowRef(new Map()),
    deployments: shallowRef(new Map()),
    replicasets: shallowRef(new Map()),
    nodes: shallowRef(new Map()),
    events: shallowRef(new Map()),
  }
  const status = shallowRef<ResourceStatuses | null>(null)
  const metrics = shallowRef<MetricsStatus | null>(null)
  const scope = shallowRef<Pick<Snapshot, 'scope' | 'namespace'> | null>(null)
  const podUsage = shallowRef(new Map<string, UsageSample>())
  const nodeUsage = shallowRef(new Map<string, UsageSample>())

  function replaceRows<R extends Resource>(resource: R, list: RowsByResource[R][]) {
    rows[resource].value = toRowMap(list)
  }

  function changeRows<R extends Resource>(resource: R, { upserts, removes }: Delta) {
    const target = rows[resource]
    if (applyChanges(target.value, upserts?.[resource], removes?.[resource]))
      triggerRef(target)
  }

  function applySnapshot(snapshot: Snapshot) {
    for (const resource of RESOURCES)
      replaceRows(resource, snapshot.rows[resource])
    scope.value = { scope: snapshot.scope, namespace: snapshot.namespace }
    status.value = snapshot.status
    metrics.value = snapshot.metrics
    podUsage.value = new Map(Object.entries(snapshot.podUsage))
    nodeUsage.value = new Map(Object.entries(snapshot.nodeUsage))
  }

  function applyDelta(delta: Delta) {
    for (const resource of RESOURCES)
      changeRows(resource, delta)
    for (const uid of delta.removes?.pods ?? [])
      podUsage.value.delete(uid)
    if (delta.status && status.value) {
      status.value = {
        ...status.value,
        ...delta.status,
      }
    }
    if (delta.metrics)
      metrics.value = delta.metrics
    mergeUsage(podUsage, delta.podUsage)
    mergeUsage(nodeUsage, delta.nodeUsage)
  }

  function clear() {
    for (const resource of RESOURCES)
      replaceRows(resource, [])
    status.value = null
    metrics.value = null
    podUsage.value = new Map()
    nodeUsage.value = new Map()
  }

  return {
    ...rows,
    status,
    metrics,
    scope,
    podUsage,
    nodeUsage,
    applySnapshot,
    applyDelta,
    clear,
  }
})
