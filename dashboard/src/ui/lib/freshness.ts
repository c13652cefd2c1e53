import type { Resource } from '../../shared/rows.ts'
import type { MetricsStatus, ResourceStatus, ResourceStatuses } from '../../shared/stream.ts'
import type { ConnectionState } from '../stores/connection.ts'
import type { Tone } from './tone.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { formatClock } from './time.ts'

/** One line of the freshness panel: who tells us, and how well. */
export interface FreshnessLine {
  label: string
  tone: Tone
  text: string
  at: string | number | null
}

export interface Freshness {
  tone: Tone
  label: string
  /** Why rows may be out of date, for the banner; null while they are fresh. */
  warning: string | null
  /** Until when rows are known to have been right; null while they are fresh. */
  asOfMs: number | null
  lines: FreshnessLine[]
}

export interface FreshnessInputs {
  connection: { state: ConnectionState, isStale: boolean, hasSnapshot: boolean, lastMessageAtMs: number | null }
  status: ResourceStatuses | null
  metrics: MetricsStatus | null
}

const CONNECTION_TEXT: Record<ConnectionState, string> = {
  connecting: 'connecting',
  live: 'live',
  interrupted: 'interrupted, reconnecting',
  refused: 'refused, trying again',
  paused: 'paused while nobody looked',
}

const ACCESS_TEXT: Record<Exclude<ResourceStatus['access'], 'granted'>, string> = {
  'denied': 'no access',
  'not-served': 'not served by this cluster',
  'out-of-scope': 'out of scope',
}

function resourceLine(resource: Resource, status: ResourceStatus): FreshnessLine {
  const line = { label: resource, at: status.lastEventAt }
  if (status.access !== 'granted') {
    return {
      ...line,
      tone: 'muted',
      text: ACCESS_TEXT[status.access],
    }
  }
  if (status.staleSince !== null) {
    return { ...line, tone: 'warn', text: `stale since ${formatClock(status.staleSince)}${status.lastError
      ? `: ${status.lastError}`
      : ''}` }
  }
  return status.synced
    ? { ...line, tone: 'ok', text: 'synced' }
    : { ...line, tone: 'info', text: status.lastError ?? 'first list under way' }
}

function metricsLine(metrics: MetricsStatus): FreshnessLine {
  return {
    label: 'metrics',
    tone: metrics.available ? 'ok' : 'warn',
    text: metrics.available
      ? `${metrics.source}, every ${metrics.intervalSeconds}s`
      : metrics.lastError ?? 'not available',
    at: metrics.lastSampleAt,
  }
}

function connectionWarning({ state, lastMessageAtMs }: FreshnessInputs['connection']): string {
  const since = lastMessageAtMs === null
    ? ''
    : ` What you see is from ${formatClock(lastMessageAtMs)}.`
  return state === 'live'
    ? `Nothing was heard from the dashboard server for a while.${since}`
    : `The connection to the dashboard server is ${CONNECTION_TEXT[state]}.${since}`
}

function staleWarning(status: ResourceStatuses): string | null {
  const stale = RESOURCES.filter(resource => status[resource].staleSince !== null)
  const [first] = stale
  if (first === undefined)
    return null
  const { staleSince, lastError } = status[first]
  return `The Kubernetes API stopped telling about ${stale.join(', ')} at ${formatClock(staleSince ?? '')}${lastError
    ? ` (${lastError})`
    : ''}. Rows may be out of date.`
}

function connectionLine({ state, isStale, lastMessageAtMs }: FreshnessInputs['connection']): FreshnessLine {
  return {
    label: 'browser',
    tone: isStale ? 'danger' : 'ok',
    text: isStale && state === 'live'
      ? 'silent'
      : CONNECTION_TEXT[state],
    at: lastMessageAtMs,
  }
}

function describeLines({ connection, status, metrics }: FreshnessInputs): FreshnessLine[] {
  const resources = status
    ? RESOURCES.map(resource => resourceLine(resource, status[resource]))
    : []
  return [
    connectionLine(connection),
    ...resources,
    ...metrics
      ? [
          metricsLine(metrics),
        ]
      : [],
  ]
}

function earliestStaleMs(status: ResourceStatuses): number | null {
  const times = RESOURCES.flatMap(resource => status[resource].staleSince ?? []).map(at => Date.parse(at))
  return times.length === 0
    ? null
    : Math.min(...times)
}

/** Both hops in one verdict: API server to dashboard server by resource, dashboard server to this browser. */
export function describeFreshness(inputs: FreshnessInputs): Freshness {
  const { connection, status } = inputs
  const lines = describeLines(inputs)
  if (connection.isStale) {
    return {
      tone: 'danger',
      label: 'Not live',
      warning: connectionWarning(connection),
      asOfMs: connection.lastMessageAtMs,
      lines,
    }
  }
  if (!connection.hasSnapshot || connection.state === 'paused') {
    return {
      tone: 'info',
      label: connection.state === 'refused'
        ? 'Not connected'
        : 'Connecting',
      warning: null,
      asOfMs: null,
      lines,
    }
  }
  const warning = status && staleWarning(status)
  return warning
    ? {
        tone: 'warn',
        label: 'Stale',
        warning,
        asOfMs: earliestStaleMs(status),
        lines,
      }
    : {
        tone: 'ok',
        label: 'Live',
        warning: null,
        asOfMs: null,
        lines,
      }
}
