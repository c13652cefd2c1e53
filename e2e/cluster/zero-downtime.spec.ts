import type { LoadReport } from '../load/report.ts'
import type { LoadReleases } from '../support/load-releases.ts'
import type { OwnChart } from '../support/own-releases.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { releaseName } from '../../tools/charts/names.ts'
import { drain, nodeToDrain, schedulableNodes } from '../support/drain.ts'
import { evict } from '../support/evict.ts'
import { installLoadReleases, REPLICAS } from '../support/load-releases.ts'
import { recordLoad, underLoad } from '../support/load.ts'
import { podsOf } from '../support/pods.ts'

const NAMESPACE = 'e2e-zero-downtime'
/** Enough to show what a pod that goes too early costs; one lost in 30,000 takes `--requests 30000`. */
const FEW_REQUESTS = 1400
const CHARTS: OwnChart[] = ['backend', 'frontend']
const cluster = inject('cluster')
const requests = inject('loadRequests') || FEW_REQUESTS
const canDrain = (await schedulableNodes(cluster)).length > 1
let releases: LoadReleases

beforeAll(async () => {
  releases = await installLoadReleases(cluster, NAMESPACE)
})

afterAll(() => releases?.remove())

const settle = () => Promise.all(CHARTS.map(chart => releases.settle(chart)))

async function scale(replicas: number): Promise<void> {
  await releases.kubectl.run('scale', ...CHARTS.map(chart => `deployment/${releaseName(chart)}`), `--replicas=${replicas}`)
  await settle()
}

/** A release that was never updated has nothing to go back to. */
async function rollback(): Promise<void> {
  await Promise.all(CHARTS.map(async (chart) => {
    const { length } = await releases.helm.json<unknown[]>('history', releaseName(chart))
    if (length === 1)
      await releases.roll(chart)
    await releases.helm.run('rollback', releaseName(chart), '--wait', '--timeout=180s')
  }))
  await settle()
}

async function evictAll(): Promise<void> {
  for (const chart of CHARTS) {
    for (const pod of await podsOf(releases.kubectl, releaseName(chart)))
      await evict(cluster, NAMESPACE, pod)
    await settle()
  }
}

async function drainNode(): Promise<void> {
  await drain(releases.kubectl, nodeToDrain(await podsOf(releases.kubectl, releaseName('backend'))))
  await settle()
}

async function deleteOne(): Promise<void> {
  for (const chart of CHARTS)
    await releases.kubectl.run('delete', 'pod', (await podsOf(releases.kubectl, releaseName(chart)))[0]!.metadata.name)
  await settle()
}

const SCENARIOS: [string, () => Promise<unknown>][] = [
  ['rolling updates of the backend', () => releases.roll('backend')],
  ['rolling updates of the frontend', () => releases.roll('frontend')],
  ['rolling updates of both', () => Promise.all(CHARTS.map(chart => releases.roll(chart)))],
  ['rollbacks of both by helm', rollback],
  ['scaling both from 3 to 1 and back', async () => [await scale(1), await scale(REPLICAS)]],
  canDrain
    ? ['drains of a node', drainNode]
    : ['the eviction of every pod in turn, there being one node only and nowhere to drain it to', evictAll],
  ['the deletion of one pod after the other', deleteOne],
]

describe('no request fails, from outside or from a pod, during', () => {
  it.each(SCENARIOS)('%s', async (name, action) => {
    const reports = await underLoad({ cluster, namespace: NAMESPACE, url: releases.url, requests }, action)
    await recordLoad(name, reports)
    const sum = (count: (report: LoadReport) => number) => reports.map(count).reduce((one, other) => one + other)
    expect(sum(({ failed }) => failed), JSON.stringify(reports, undefined, 2)).toBe(0)
    expect(sum(report => report.requests)).toBeGreaterThanOrEqual(requests)
  })
})
