import type { Resource } from '../../shared/rows.ts'
import type { MetricsStatus, ResourceStatus, ResourceStatuses } from '../../shared/stream.ts'
import type { Messages } from '../i18n/messages.ts'
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

type Words = Messages['freshness']

const inBrackets = (error: string | null) => error === null ? '' : ` (${error})`
const afterColon = (error: string | null) => error === null ? '' : `: ${error}`

function resourceLine(resource: Resource, status: ResourceStatus, words: Words): FreshnessLine {
  const line = { label: words.sources[resource], at: status.lastEventAt }
  if (status.access !== 'granted') {
    return {
      ...line,
      tone: 'muted',
      text: words.access[status.access],
    }
  }
  if (status.staleSince !== null)
    return { ...line, tone: 'warn', text: words.staleSince(formatClock(status.staleSince), afterColon(status.lastError)) }
  return status.synced
    ? { ...line, tone: 'ok', text: words.synced }
    : { ...line, tone: 'info', text: status.lastError ?? words.firstList }
}

function metricsLine(metrics: MetricsStatus, words: Words): FreshnessLine {
  return {
    label: words.sources.metrics,
    tone: metrics.available ? 'ok' : 'warn',
    text: metrics.available
      ? words.every(metrics.source, metrics.intervalSeconds)
      : metrics.lastError ?? words.notAvailable,
    at: metrics.lastSampleAt,
  }
}

function connectionWarning({ state, lastMessageAtMs }: FreshnessInputs['connection'], words: Words): string {
  const since = lastMessageAtMs === null
    ? ''
    : words.seenAt(formatClock(lastMessageAtMs))
  return state === 'live'
    ? `${words.nothingHeard}${since}`
    : `${words.connectionIs(words.connection[state])}${since}`
}

function staleWarning(status: ResourceStatuses, words: Words): string | null {
  const stale = RESOURCES.filter(resource => status[resource].staleSince !== null)
  const [first] = stale
  if (first === undefined)
    return null
  const { staleSince, lastError } = status[first]
  const clock = formatClock(staleSince ?? '')
  const isAnyFresh = RESOURCES.some(resource => status[resource].access === 'granted' && !stale.includes(resource))
  return isAnyFresh
    ? words.apiStopped(stale.map(resource => words.sources[resource]).join(', '), clock, inBrackets(lastError))
    : words.apiSilent(clock, inBrackets(lastError))
}

function connectionLine({ state, isStale, lastMessageAtMs }: FreshnessInputs['connection'], words: Words): FreshnessLine {
  return {
    label: words.sources.browser,
    tone: isStale ? 'danger' : 'ok',
    text: isStale && state === 'live'
      ? words.connection.silent
      : words.connection[state],
    at: lastMessageAtMs,
  }
}

function describeLines({ connection, status, metrics }: FreshnessInputs, words: Words): FreshnessLine[] {
  const resources = status
    ? RESOURCES.map(resource => resourceLine(resource, status[resource], words))
    : []
  return [
    connectionLine(connection, words),
    ...resources,
    ...metrics
      ? [
          metricsLine(metrics, words),
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
export function describeFreshness(inputs: FreshnessInputs, words: Words): Freshness {
  const { connection, status } = inputs
  const lines = describeLines(inputs, words)
  if (connection.isStale) {
    return {
      tone: 'danger',
      label: words.states.notLive,
      warning: connectionWarning(connection, words),
      asOfMs: connection.lastMessageAtMs,
      lines,
    }
  }
  if (!connection.hasSnapshot || connection.state === 'paused') {
    return {
      tone: 'info',
      label: connection.state === 'refused'
        ? words.states.notConnected
        : words.states.connecting,
      warning: null,
      asOfMs: null,
      lines,
    }
  }
  const warning = status && staleWarning(status, words)
  return warning
    ? {
        tone: 'warn',
        label: words.states.stale,
        warning,
        asOfMs: earliestStaleMs(status),
        lines,
      }
    : {
        tone: 'ok',
        label: words.states.live,
        warning: null,
        asOfMs: null,
        lines,
      }
}
