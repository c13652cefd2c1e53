import type { NetworkPolicy } from '../../../tools/charts/traffic/network-policy.ts'
import type { Cell } from '../../support/traffic/live-matrix.ts'
import type { StandIn } from '../../support/traffic/stand-ins.ts'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { APPLICATION_CHARTS, OVERLAYS } from '../../../tools/charts/names.ts'
import { parseObjects, render } from '../../../tools/charts/render.ts'
import { stageCharts } from '../../../tools/charts/staging.ts'
import { isNetworkPolicy } from '../../../tools/charts/traffic/network-policy.ts'
import { NEIGHBOURS, renderedEndpoints } from '../../../tools/charts/traffic/platform.ts'
import { applyText } from '../../support/apply.ts'
import { recordFigure } from '../../support/figures.ts'
import { clusterTool } from '../../support/kubectl.ts'
import { makeNamespace, removeNamespace } from '../../support/namespaces.ts'
import { isReady } from '../../support/pods.ts'
import { liveCells, reachableOf, SERVED_PORTS, workingCells } from '../../support/traffic/live-matrix.ts'
import { standInPods, startStandIns } from '../../support/traffic/stand-ins.ts'
import { waitFor } from '../../support/wait-for.ts'

const NAMESPACE = 'todo-chatbot-traffic'
const ELSEWHERE = 'todo-chatbot-traffic-elsewhere'
const SECTION = 'Network policies'
const NOT_ENFORCED = 'this cluster does not enforce NetworkPolicies: the matrix is checked by evaluation only (tools/charts/traffic)'
const DETECTION_TIMEOUT_MS = 10_000
const APPLY_TIMEOUT_MS = 60_000
const DENY_ALL = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'deny-all', namespace: NAMESPACE }, spec: { podSelector: {}, policyTypes: ['Ingress'] } }

const cluster = inject('cluster')
const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, NAMESPACE)
const policies: Record<string, NetworkPolicy[]> = {}
const standIns: Record<string, StandIn> = {}
let charts: string
let cells: Cell[]
let isEnforced = false

/** Names of the matrix that are a pod's, as names that a pod may have. */
function addStandIn(name: string, labels: StandIn['labels']) {
  standIns[name] = { name: name.replaceAll(' ', '-'), namespace: name.endsWith('elsewhere') ? ELSEWHERE : NAMESPACE, labels }
}

beforeAll(async () => {
  charts = await stageCharts()
  for (const overlay of OVERLAYS) {
    const objects = (await Promise.all(APPLICATION_CHARTS.map(chart => render(cluster.helmPath, charts, chart, { overlay, args: ['--namespace', NAMESPACE] })))).flatMap(parseObjects)
    policies[overlay] = objects.filter(isNetworkPolicy)
    for (const { name, pod } of Object.values(renderedEndpoints(objects)))
      addStandIn(name, pod!.labels)
  }
  for (const name of ['stranger', 'frontend elsewhere', 'database'])
    addStandIn(name, NEIGHBOURS[name]!.pod!.labels)

  await Promise.all([NAMESPACE, ELSEWHERE].map(name => makeNamespace(cluster, name)))
  const image = await clusterTool(cluster.kubectlPath, cluster.kubeconfig, cluster.namespace).run('get', 'deployment', 'todo-chatbot-backend', '--output=jsonpath={.spec.template.spec.containers[0].image}')
  await startStandIns(cluster, Object.values(standIns), image, SERVED_PORTS)
  cells = liveCells(standIns, await reachableOf(cluster, standIns))
})

afterAll(async () => {
  await Promise.all([NAMESPACE, ELSEWHERE].map(name => removeNamespace(cluster, name)))
  await rm(charts, { recursive: true, force: true })
})

const working = (some: Cell[]) => workingCells(cluster, standIns, some)
const namesOf = (some: Cell[]) => some.map(({ name }) => name)

/** Waits until exactly the wanted ones of these cells work; fails with those that are wrong. */
async function expectWorking(some: Cell[], wanted: Cell[]): Promise<void> {
  let wrong: string[] = []
  await waitFor('the policies to be in force', async () => {
    const now = await working(some)
    wrong = namesOf(some.filter(cell => now.has(cell.name) !== wanted.includes(cell)))
    return wrong.length === 0 || undefined
  }, APPLY_TIMEOUT_MS).catch(() => {})
  expect(wrong).toEqual([])
}

it('has pods that reach everybody while there is no policy', async () => {
  await expectWorking(cells, cells)
})

it('finds out whether the cluster enforces policies', async () => {
  const probes = cells.filter(({ row }) => row.from === 'stranger' && row.to === 'backend')
  await applyText(cluster, JSON.stringify(DENY_ALL))
  isEnforced = await waitFor('a policy that denies everything to be in force', async () => (await working(probes)).size === 0 || undefined, DETECTION_TIMEOUT_MS).catch(() => false)
  await kubectl.run('delete', 'networkpolicy', 'deny-all')
  if (!isEnforced)
    console.log(NOT_ENFORCED)
  await recordFigure({ section: SECTION, name: 'enforced by the cluster', value: isEnforced ? 'yes' : `no: ${NOT_ENFORCED}` })
  await expectWorking(probes, probes)
})

describe.each(OVERLAYS)('under the policies of %s', (overlay) => {
  const needed = () => cells.filter(({ row }) => row.worksIn.includes(overlay))
  const refused = () => cells.filter(({ row }) => !row.worksIn.includes(overlay))

  beforeAll(async () => {
    await kubectl.run('delete', 'networkpolicies', '--all')
    await applyText(cluster, policies[overlay]!.map(policy => JSON.stringify(policy)).join('\n'))
  })

  // First, since what is allowed also works as long as the policies are not in force yet.
  it('a stranger reaches neither backend nor database, and nobody whom they do not need', async ({ skip }) => {
    skip(!isEnforced, NOT_ENFORCED)
    await expectWorking(refused(), [])
    await recordFigure({ section: SECTION, name: `${overlay}: connections that are refused`, value: `${refused().length} of ${refused().length}` })
  })

  it('everybody reaches whom they need', async () => {
    await expectWorking(needed(), needed())
    await recordFigure({ section: SECTION, name: `${overlay}: connections that are needed`, value: `${needed().length} of ${needed().length} work` })
  })

  it('the kubelet\'s probes reach every pod', async () => {
    const pods = await standInPods(cluster, NAMESPACE)
    expect(pods.filter(pod => !isReady(pod)).map(({ metadata }) => metadata.name)).toEqual([])
    expect(pods.flatMap(({ status }) => status.containerStatuses.map(({ restartCount }) => restartCount))).toEqual(pods.map(() => 0))
  })
})
