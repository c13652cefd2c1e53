import type { Resource, RowsByResource } from './rows.ts'

/** How fresh one resource is; the UI never shows rows without it. */
export interface ResourceStatus {
  /** True once a full list was read and no gap is known since. */
  synced: boolean
  /** Last byte from the API server: an event, a bookmark or a list. */
  lastEventAt: string | null
  /** Since when rows may be out of date; null while they are fresh. */
  staleSince: string | null
  /** Why, in words; null when nothing is wrong. */
  lastError: string | null
  /** Whether there can be rows at all: the API server may refuse the resource (403) or not know it (404), or the scope leaves it out. */
  access: 'granted' | 'denied' | 'not-served' | 'out-of-scope'
}

/** One sample of a pod: [CPU in millicores, memory in bytes, time in epoch milliseconds]. */
export type UsageSample = [cpuMillicores: number, memoryBytes: number, atMs: number]

export interface MetricsStatus {
  source: 'metrics-server'
  available: boolean
  lastSampleAt: string | null
  lastError: string | null
  intervalSeconds: number
}

export type ResourceStatuses = Record<Resource, ResourceStatus>

/** `event: snapshot`: replaces everything that the browser holds. */
export interface Snapshot {
  scope: 'cluster' | 'namespace'
  namespace: string | null
  rows: { [R in Resource]: RowsByResource[R][] }
  status: ResourceStatuses
  metrics: MetricsStatus
  /** By pod uid; pods without a sample are absent. */
  podUsage: Record<string, UsageSample>
  /** By node name. */
  nodeUsage: Record<string, UsageSample>
}

/** `event: delta`: what changed since the message before; absent parts did not change. */
export interface Delta {
  upserts?: { [R in Resource]?: RowsByResource[R][] }
  /** uids */
  removes?: { [R in Resource]?: string[] }
  status?: Partial<ResourceStatuses>
  metrics?: MetricsStatus
  podUsage?: Record<string, UsageSample>
  nodeUsage?: Record<string, UsageSample>
}

/** SSE names: each message is `id`, `event` (one of these), `data` (JSON). */
export const STREAM_EVENTS = ['snapshot', 'delta', 'heartbeat'] as const
export const HEARTBEAT_INTERVAL_MS = 15_000
