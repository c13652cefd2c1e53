import type { Registry } from '@prometheus-io/client'
import type { Resource } from '../../shared/rows.ts'
import type { ReflectorCounts } from '../cluster/reflector/reflector.ts'
import type { MetricsSources } from './sources.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { registerCounter, registerGauge } from './instruments.ts'

const label = 'resource'

/** The hop from the API server to this process: what is kept, how fresh it is, and what it took. */
export function registerCluster(registry: Registry, sources: MetricsSources): void {
  registerRows(registry, sources)
  registerFreshness(registry, sources)
  registerWork(registry, sources)
}

function each(valueOf: (resource: Resource) => number) {
  return () => RESOURCES.map(resource => [resource, valueOf(resource)] as const)
}

function registerRows(registry: Registry, { state }: MetricsSources): void {
  registerGauge(registry, {
    name: 'dashboard_rows',
    help: 'Rows that are kept, by resource',
    label,
    read: each(resource => state.tables[resource].size),
  })
  registerGauge(registry, {
    name: 'dashboard_usage_histories',
    help: 'Pods and workloads with a usage history',
    read: () => state.usage.size,
  })
}

function registerFreshness(registry: Registry, { state, now }: MetricsSources): void {
  registerGauge(registry, {
    name: 'dashboard_synced',
    help: '1 when a whole list was read and no gap is known since, by resource',
    label,
    read: each(resource => Number(state.status[resource].synced)),
  })
  registerGauge(registry, {
    name: 'dashboard_stale_seconds',
    help: 'For how long rows may have been out of date, by resource; 0 while they are fresh',
    label,
    read: each((resource) => {
      const { staleSince } = state.status[resource]
      return staleSince === null
        ? 0
        : (now() - Date.parse(staleSince)) / 1000
    }),
  })
}

const WORK: Record<keyof ReflectorCounts, { name: string, help: string }> = {
  watches: { name: 'dashboard_watch_starts_total', help: 'Watches opened at the API server, by resource: one each four to five minutes when all is well' },
  lists: { name: 'dashboard_lists_total', help: 'Whole lists read from the API server, by resource: one when all is well' },
  faults: { name: 'dashboard_watch_faults_total', help: 'Lists and watches that failed, by resource' },
}

function registerWork(registry: Registry, { counts }: MetricsSources): void {
  for (const [part, { name, help }] of Object.entries(WORK) as [keyof ReflectorCounts, typeof WORK[keyof ReflectorCounts]][]) {
    registerCounter(registry, {
      name,
      help,
      label,
      read: () => [...counts()].map(([resource, its]) => [resource, its[part]] as const),
    })
  }
}
