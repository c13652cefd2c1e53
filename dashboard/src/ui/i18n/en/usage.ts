import type { UsageQuery } from '../../../shared/api.ts'
import { counter } from '../plural.ts'

const count = counter('en')
const pod = { one: 'pod', other: 'pods' }

/** Usage: the list and the history of one workload, container, pod or node. */
export const usage = {
  heading: 'Usage',
  placeholder: 'Workload or pod …',
  byPod: 'By pod',
  showByPod: 'Show usage by pod',
  noMatch: 'Nothing fits the filter',
  noWorkload: 'No workload runs',
  nothing: 'Nothing runs yet',
  columns: {
    name: 'Name',
    kind: 'Kind',
    cpu: 'CPU',
    memory: 'Memory',
    pods: 'Pods',
    namespace: 'Namespace',
  },
  podsHint: 'Pods that were measured, of all; used amounts are summed over those that were',
  measuredOf: (measured: number, all: number) => measured === all ? String(all) : `${measured} of ${all}`,
  metrics: {
    missingHeading: 'No usage from metrics-server',
    notThere: 'It is not installed, or did not answer yet.',
    consequence: 'Requests and limits are shown; used amounts stay empty until it answers.',
    source: (source: string, seconds: number) => `${source}, every ${seconds} s, last`,
  },
  kindIn: (kind: UsageQuery['kind'], namespace: string) => `${kind} in ${namespace}`,
  sumOf: (pods: number) => `together ${count(pods, pod)} now`,
  details: 'details',
  rollout: 'rollout',
  window: 'Window',
  windows: { '1h': '1 hour', '24h': '24 hours' },
  lastWindow: { '1h': 'last hour', '24h': 'last 24 hours' },
  source: (source: string, stepSeconds: number, hasPeaks: boolean) => `${source}, one point per ${stepSeconds} s${hasPeaks ? ' (average and highest)' : ''}, last`,
  noHistoryHeading: 'No history yet',
  noHistory: 'Nothing was measured in this window. The first points follow one or two minutes after metrics-server sees the pod.',
  failed: 'The history cannot be read',
  chart: {
    cpu: 'CPU',
    memory: 'Memory',
    now: 'now',
    used: 'used',
    average: 'average',
    highest: 'highest',
    facts: (average: string, highest: string, percent: string) => `Average ${average} · highest ${highest} · measured ${percent} of the`,
  },
  bounds: {
    pods: {
      request: 'request',
      limit: 'limit',
      noLimit: 'no limit set',
      ofLimit: (percent: string) => `${percent} of the limit`,
    },
    node: {
      request: 'requested by its pods',
      limit: 'allocatable',
      noLimit: 'allocatable not known',
      ofLimit: (percent: string) => `${percent} of what is allocatable`,
    },
  },
  containers: {
    heading: 'Containers',
    explain: 'What one container used in a single pod. p95: 95 of 100 samples were at most that.',
    median: 'p50',
    p95: 'p95',
    max: 'max',
    request: 'Request',
    limit: 'Limit',
    rest: (source: string, hours: number, samples: number, percent: string) => `${source}, last ${hours} h, ${count(samples, { one: 'sample', other: 'samples' })}, measured ${percent} of the time, last`,
    show: (name: string) => `Show the history of ${name}`,
    none: 'No percentiles yet: no container was measured in the last 24 hours.',
  },
}
