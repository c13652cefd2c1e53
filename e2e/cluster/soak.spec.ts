import type { LoadReport } from '../load/report.ts'
import type { Pod } from '../support/pods.ts'
import type { Sample } from '../support/usage.ts'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { toMillicores } from '../../dashboard/src/server/cluster/quantity.ts'
import { APPLICATION_CHARTS, releaseName } from '../../tools/charts/names.ts'
import { median, steadinessOf } from '../../tools/test/cluster/steadiness.ts'
import { SOAK_SECTION } from '../../tools/test/cluster/write-report.ts'
import { recordFigure } from '../support/figures.ts'
import { clusterTool } from '../support/kubectl.ts'
import { startOnHost } from '../support/load-host.ts'
import { describeLoad } from '../support/load.ts'
import { logFaults } from '../support/log-faults.ts'
import { podsOf } from '../support/pods.ts'
import { nextSample } from '../support/usage.ts'

const REQUESTS_PER_SECOND = 50
const IDLE_SAMPLES = 4
const MS_PER_MINUTE = 60_000
const MEGABYTE = 1_000_000
const MOST_SHOWN = 20
/** Of a run of two minutes; in a shorter one the processes are still warming up at the end. */
const LEAST_SAMPLES = 8
/** What a pod may take; the dashboard's is that of its chart. */
const MOST_MEGABYTES = { backend: 400, frontend: 200, dashboard: 384 }
/** What comes before and after the load. */
const MARGIN_MS = 600_000

const { kubectlPath, kubeconfig, namespace, urls } = inject('cluster')
const soakMinutes = inject('soakMinutes')
const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)
const inMegabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(0)} MB`

/** A pod of the platform, with what it asks for. */
interface Watched { chart: typeof APPLICATION_CHARTS[number], pod: Pod, requestMillicores: number }

async function watchedPods(): Promise<Watched[]> {
  const pods = await Promise.all(APPLICATION_CHARTS.map(async chart => (await podsOf(kubectl, releaseName(chart))).map(pod => ({ chart, pod }))))
  return pods.flat().map(({ chart, pod }) => {
    const { containers } = pod.spec as unknown as { containers: { resources: { requests: { cpu: string } } }[] }
    return { chart, pod, requestMillicores: toMillicores(containers[0]?.resources.requests.cpu) ?? 0 }
  })
}

const restartsOf = (pods: Pod[]) => Object.fromEntries(pods.map(({ metadata, status }) => [metadata.name, status.containerStatuses.map(({ restartCount }) => restartCount)]))

function soak() {
  let watched: Watched[]
  let idle: Sample[]
  let busy: Sample[]
  let faults: string[]
  let load: LoadReport

  const names = () => watched.map(({ pod }) => pod.metadata.name)
  const cpuOf = (samples: Sample[], { pod }: Watched) => median(samples.map(({ usages }) => usages[pod.metadata.name]!.cpuMillicores))
  const memoryOf = ({ pod }: Watched) => busy.map(({ usages }) => usages[pod.metadata.name]!.memoryBytes)
  const record = (name: string, value: string) => recordFigure({ section: SOAK_SECTION, name, value })

  async function samples(isEnough: (taken: Sample[]) => boolean, after: () => Promise<void> = async () => {}): Promise<Sample[]> {
    const taken: Sample[] = []
    while (!isEnough(taken)) {
      taken.push(await nextSample(kubectl, namespace, names(), taken.at(-1)))
      await after()
    }
    return taken
  }

  /** Looks into the logs as they are written: what is old is rotated away. */
  async function newFaults(since: Date): Promise<string[]> {
    return (await Promise.all(names().map(async name => (await logFaults(kubectl, name, since)).map(line => `${name}: ${line}`)))).flat()
  }

  beforeAll(async () => {
    watched = await watchedPods()
    // The first figures are of a time before the test.
    const first = await nextSample(kubectl, namespace, names())
    idle = (await samples(taken => taken.length > IDLE_SAMPLES)).filter(({ times }) => names().every(name => times[name] !== first.times[name]))

    const durationMs = soakMinutes * MS_PER_MINUTE
    const generator = await startOnHost({ name: 'soak', targets: [urls.web], ratePerSecond: REQUESTS_PER_SECOND, leastRequests: 0, tailMs: 0, timeoutMs: 10_000, longestMs: durationMs + MARGIN_MS })
    const startedAt = performance.now()
    let lookedAt = new Date()
    faults = []
    busy = await samples(() => performance.now() - startedAt >= durationMs, async () => {
      const since = lookedAt
      lookedAt = new Date()
      faults.push(...await newFaults(since))
    })
    load = await generator.stop()
    faults.push(...await newFaults(lookedAt))
  }, soakMinutes * MS_PER_MINUTE + MARGIN_MS)

  it('fails no request', async () => {
    await record('load', describeLoad(load))
    expect(load.examples).toEqual([])
    expect(load.requests).toBeGreaterThanOrEqual(soakMinutes * 60 * REQUESTS_PER_SECOND)
  })

  it('restarts and replaces no pod', async () => {
    expect(restartsOf((await watchedPods()).map(({ pod }) => pod))).toEqual(restartsOf(watched.map(({ pod }) => pod)))
    await record('restarts', '0')
  })

  it('logs no error', async () => {
    expect(faults.slice(0, MOST_SHOWN)).toEqual([])
    await record('lines with level error or fatal', '0')
  })

  it('keeps the memory of every pod below the limit of the spec, and flat', async () => {
    for (const one of watched) {
      const { earlyBytes, lateBytes, isFlat } = steadinessOf(memoryOf(one))
      const most = Math.max(...memoryOf(one))
      await record(`memory of ${one.chart}: most (allowed), second fifth, last fifth`, `${inMegabytes(most)} (${MOST_MEGABYTES[one.chart]} MB), ${inMegabytes(earlyBytes)}, ${inMegabytes(lateBytes)}`)
      expect(most, one.chart).toBeLessThan(MOST_MEGABYTES[one.chart] * MEGABYTE)
      if (busy.length >= LEAST_SAMPLES)
        expect(isFlat, `${one.chart}: ${memoryOf(one).map(inMegabytes).join(', ')}`).toBe(true)
    }
  })

  it('takes less than half of the requested CPU when nobody asks', async () => {
    for (const one of watched) {
      const [still, loaded] = [cpuOf(idle, one), cpuOf(busy, one)]
      await record(`CPU of ${one.chart}: idle, under load (requested)`, `${still.toFixed(0)} m, ${loaded.toFixed(0)} m (${one.requestMillicores} m)`)
      expect(still, one.chart).toBeLessThan(one.requestMillicores / 2)
    }
  })
}

if (soakMinutes > 0)
  describe(`${soakMinutes} minutes at ${REQUESTS_PER_SECOND} requests a second`, soak)
else
  it('steady load is borne for many minutes', ({ skip }) => skip('asked for by --soak MINUTES'))
