import type { Resource } from '../../shared/rows.ts'
import type { ReflectorCounts } from '../cluster/reflector/reflector.ts'
import type { FeedCounts } from '../live/feed.ts'
import type { StreamCounts } from '../live/stream-client.ts'
import type { ClusterState } from '../state/cluster-state.ts'

/** What the dashboard's own metrics are read from, at each scrape. */
export interface MetricsSources {
  state: ClusterState
  feed: { counts: Readonly<FeedCounts> }
  streams: { size: number, counts: Readonly<StreamCounts> }
  sessions: { size: number }
  /** Per resource: lists, watches, faults. */
  counts: () => ReadonlyMap<Resource, Readonly<ReflectorCounts>>
  now: () => number
}
