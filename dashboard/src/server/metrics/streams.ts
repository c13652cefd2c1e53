import type { Registry } from '@prometheus-io/client'
import type { MetricsSources } from './sources.ts'
import { registerCounter, registerGauge } from './instruments.ts'

/** The hop from this process to the browsers: who listens, what they were sent, and how much coalescing saved. */
export function registerStreams(registry: Registry, { feed, streams, sessions }: MetricsSources): void {
  registerGauge(registry, {
    name: 'dashboard_stream_clients',
    help: 'Browsers with an open stream',
    read: () => streams.size,
  })
  registerGauge(registry, {
    name: 'dashboard_sessions',
    help: 'Logins that have not ended',
    read: () => sessions.size,
  })
  registerCounter(registry, {
    name: 'dashboard_changes_total',
    help: 'Changes of rows, statuses and samples before they are coalesced',
    read: () => feed.counts.changes,
  })
  registerCounter(registry, {
    name: 'dashboard_coalesced_changes_total',
    help: 'Changes that are left when those of one thing within a batch became one',
    read: () => feed.counts.coalesced,
  })
  registerCounter(registry, {
    name: 'dashboard_batches_total',
    help: 'Batches of changes: three a second at most',
    read: () => feed.counts.batches,
  })
  registerCounter(registry, {
    name: 'dashboard_stream_messages_total',
    help: 'Messages to browsers by kind; many snapshots mean slow browsers or interrupted connections',
    label: 'event',
    read: () => Object.entries(streams.counts.messages),
  })
  registerCounter(registry, {
    name: 'dashboard_stream_bytes_total',
    help: 'Bytes of those messages before compression, by kind',
    label: 'event',
    read: () => Object.entries(streams.counts.bytes),
  })
}
