import type { ShallowRef } from 'vue'
import type { Resource, RowsByResource } from '../../shared/rows.ts'
import type { Delta, Snapshot, UsageSample } from '../../shared/stream.ts'
import type { RowMap } from './row-map.ts'
import { shallowRef, triggerRef } from 'vue'
import { byResource, RESOURCES } from '../../shared/rows.ts'
import { applyChanges, toRowMap } from './row-map.ts'

type Rows = { [R in Resource]: ShallowRef<RowMap<RowsByResource[R]>> }

/** One reactive map per resource; only the maps that changed cause rendering. */
export function createRows() {
  const rows = byResource<Rows>(() => shallowRef(new Map()))

  function replaceOne<R extends Resource>(resource: R, list: readonly RowsByResource[R][]) {
    rows[resource].value = toRowMap(list)
  }

  function changeOne<R extends Resource>(resource: R, { upserts, removes }: Delta) {
    if (applyChanges(rows[resource].value, upserts?.[resource], removes?.[resource]))
      triggerRef(rows[resource])
  }

  return {
    rows,
    find: <R extends Resource>(resource: R, uid: string): RowsByResource[R] | undefined => rows[resource].value.get(uid),
    replace: (lists: Snapshot['rows']) => RESOURCES.forEach(resource => replaceOne(resource, lists[resource])),
    change: (delta: Delta) => RESOURCES.forEach(resource => changeOne(resource, delta)),
    clear: () => RESOURCES.forEach(resource => replaceOne(resource, [])),
  }
}

function mergeSamples(samples: ShallowRef<Map<string, UsageSample>>, upserts: Record<string, UsageSample> = {}, removes: readonly string[] = []) {
  for (const key of removes)
    samples.value.delete(key)
  for (const [key, sample] of Object.entries(upserts))
    samples.value.set(key, sample)
  if (removes.length + Object.keys(upserts).length > 0)
    triggerRef(samples)
}

/** The newest usage sample of each pod by uid, and of each node by name. */
export function createSamples() {
  const podUsage = shallowRef(new Map<string, UsageSample>())
  const nodeUsage = shallowRef(new Map<string, UsageSample>())

  function replace(all: Pick<Snapshot, 'podUsage' | 'nodeUsage'>) {
    podUsage.value = new Map(Object.entries(all.podUsage))
    nodeUsage.value = new Map(Object.entries(all.nodeUsage))
  }

  function change(delta: Delta) {
    mergeSamples(podUsage, delta.podUsage, delta.removes?.pods)
    mergeSamples(nodeUsage, delta.nodeUsage)
  }

  return { podUsage, nodeUsage, replace, change }
}
