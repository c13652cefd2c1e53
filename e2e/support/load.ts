import type { LoadOptions } from '../load/options.ts'
import type { LoadReport } from '../load/report.ts'
import type { ClusterContext } from './context.ts'
import { releaseName } from '../../tools/charts/names.ts'
import { LOAD_SECTION } from '../../tools/test/cluster/write-report.ts'
import { recordFigure } from './figures.ts'
import { startOnHost } from './load-host.ts'
import { startInPod } from './load-pod.ts'

/** A generator at work. */
export interface Generator {
  /** Asks it to end, and gives its report once it has sent enough. */
  stop: () => Promise<LoadReport>
}

/** What is put under load: the frontend's NodePort, and the Services of both releases in this namespace. */
export interface LoadTarget {
  cluster: ClusterContext
  namespace: string
  url: string
  /** How many are sent at least, half of them from each side. */
  requests: number
}

/** What two cores bear that carry the whole cluster too, also while new pods are still warming up. */
const MOST_PER_SECOND = 100
/** A disturbance takes some twenty seconds: it happens at least once, and again where it was sooner over. */
const LEAST_SECONDS = 20
const SIDES = 2
const MS_PER_SECOND = 1000

const COMMON = {
  tailMs: 5000,
  timeoutMs: 10_000,
}

const SERVICES = [`http://${releaseName('frontend')}`, `http://${releaseName('backend')}:3000`]

/** Again and again, until about as many requests were sent as are wanted: they all meet the action, and not a quiet time after it. */
async function repeat(action: () => Promise<unknown>, seconds: number): Promise<void> {
  const until = performance.now() + seconds * MS_PER_SECOND
  do
    await action()
  while (performance.now() < until)
}

/** Does something repeatedly while requests come from outside the cluster and from a pod, and gives what became of them. */
export async function underLoad({ cluster, namespace, url, requests }: LoadTarget, action: () => Promise<unknown>): Promise<LoadReport[]> {
  const ratePerSecond = Math.min(MOST_PER_SECOND, requests / LEAST_SECONDS)
  const side = { ...COMMON, ratePerSecond: ratePerSecond / SIDES, leastRequests: requests / SIDES, longestMs: 4 * requests / ratePerSecond * MS_PER_SECOND } satisfies Partial<LoadOptions>
  const inside = await startInPod(cluster, namespace, { ...side, name: 'pod', targets: SERVICES })
  const outside = await startOnHost({ ...side, name: 'outside', targets: [url] })
  const [acted] = await Promise.allSettled([repeat(action, requests / ratePerSecond)])
  // The generators end whatever became of the action, whose fault tells more than theirs.
  const reports = Promise.all([outside.stop(), inside.stop()])
  if (acted.status === 'rejected') {
    await reports.catch(() => {})
    throw acted.reason
  }
  return reports
}

const inMs = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`

/** A report in one line. */
export function describeLoad({ requests, failed, p50Ms, p99Ms, p999Ms, slowest }: LoadReport): string {
  const slow = slowest && `${slowest.what} at ${slowest.at}, ${inMs(slowest.afterMs)}`
  return `${requests} requests, ${failed} failed, p50 ${inMs(p50Ms)}, p99 ${inMs(p99Ms)}, p99.9 ${inMs(p999Ms)}, slowest ${slow ?? 'none'}`
}

/** Keeps the figures of a scenario. */
export async function recordLoad(scenario: string, reports: LoadReport[]): Promise<void> {
  for (const report of reports)
    await recordFigure({ section: LOAD_SECTION, name: `${scenario}, from ${report.name === 'pod' ? 'a pod' : 'outside'}`, value: describeLoad(report) })
}
