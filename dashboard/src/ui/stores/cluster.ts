import type { Delta, MetricsStatus, ResourceStatuses, Snapshot } from '../../shared/stream.ts'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { createRows, createSamples } from './reactive-rows.ts'

/** What the dashboard server sent: rows, samples and how fresh each resource is. Only the stream writes here. */
export const useClusterStore = defineStore('cluster', () => {
  const { rows, ...tables } = createRows()
  const { podUsage, nodeUsage, ...samples } = createSamples()
  const status = shallowRef<ResourceStatuses | null>(null)
  const metrics = shallowRef<MetricsStatus | null>(null)
  const scope = shallowRef<Pick<Snapshot, 'scope' | 'namespace'> | null>(null)

  function applySnapshot(snapshot: Snapshot) {
    tables.replace(snapshot.rows)
    samples.replace(snapshot)
    scope.value = { scope: snapshot.scope, namespace: snapshot.namespace }
    status.value = snapshot.status
    metrics.value = snapshot.metrics
  }

  function applyDelta(delta: Delta) {
    tables.change(delta)
    samples.change(delta)
    metrics.value = delta.metrics ?? metrics.value
    status.value &&= { ...status.value, ...delta.status }
  }

  function clear() {
    tables.clear()
    samples.replace({ podUsage: {}, nodeUsage: {} })
    status.value = null
    metrics.value = null
  }

  return {
    ...rows,
    podUsage,
    nodeUsage,
    status,
    metrics,
    scope,
    find: tables.find,
    applySnapshot,
    applyDelta,
    clear,
  }
})
