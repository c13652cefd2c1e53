import type { ClusterContext } from '../support/context.ts'
import type { RequestLoop } from '../support/request-loop.ts'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { clusterInfo } from '../../tools/cluster/index.ts'
import { fromRoot } from '../../tools/lib/paths.ts'
import { inSeconds, recordFigure } from '../support/figures.ts'
import { clusterTool } from '../support/kubectl.ts'
import { nodeAddresses } from '../support/node-addresses.ts'
import { clusterDone } from '../support/nodes-command.ts'
import { watchAvailable } from '../support/nodes-watch.ts'
import { killNode } from '../support/nodes.ts'
import { isReady, podsOf } from '../support/pods.ts'
import { startRequestLoop } from '../support/request-loop.ts'
import { waitFor } from '../support/wait-for.ts'

const NAME = 'three-nodes'
const RELEASE = 'todo-chatbot-frontend'
const SECTION = 'Three nodes'
/** The node controller's own patience, and what its rounds and the proxies add to it. */
const LONGEST_OUTAGE_MS = 75_000
/** Each node's proxy follows the endpoints in rounds of its own, which a busy machine delays. */
const PROXIES_FOLLOW_MS = 30_000
/** What is promised is an answer, not how soon a busy machine gives it. */
const PATIENCE_MS = 10_000
const NODE_PORT = 30001
const TOLERATION_SECONDS = 3
const [FIRST, SECOND, THIRD] = [1, 2, 3].map(number => `${NAME}-${number}`) as [string, string, string]
const tolerations = Object.fromEntries(['not-ready', 'unreachable'].map(taint => [taint, {
  key: `node.kubernetes.io/${taint}`,
  operator: 'Exists',
  effect: 'NoExecute',
  tolerationSeconds: TOLERATION_SECONDS,
}]))

let info: Omit<ClusterContext, 'isEmbedded'>
let addresses: Record<string, string>
function tools() {
  return {
    kubectl: clusterTool(info.kubectlPath, info.kubeconfig, info.namespace),
    helm: clusterTool(info.helmPath, info.kubeconfig, info.namespace),
  }
}

async function scaleTo(replicas: number): Promise<void> {
  const chart = fromRoot('charts', 'frontend')
  await tools().helm.run('upgrade', RELEASE, chart, '-f', `${chart}/values-dev.yaml`, '--set', `replicas=${replicas}`, '--set-json', `placement.tolerations=${JSON.stringify(tolerations)}`, '--wait')
}

/** How many ready pods of the release each node has. */
async function podsByNode(): Promise<Record<string, number>> {
  const ready = (await podsOf(tools().kubectl, RELEASE)).filter(isReady)
  return Object.fromEntries([FIRST, SECOND, THIRD].map(node => [node, ready.filter(pod => pod.spec.nodeName === node).length]))
}

/** Requests by this machine's port, which leads to the first node, and by the NodePort of further nodes; they end with the test. */
function requestsBy(nodes: string[], timeoutMs?: number): RequestLoop {
  const loop = startRequestLoop([info.urls.web, ...nodes.map(node => `http://${addresses[node]}:${NODE_PORT}`)].map(url => `${url}/`), timeoutMs)
  onTestFinished(loop.stop)
  return loop
}

beforeAll(async () => {
  const startedAt = performance.now()
  await clusterDone('up', '--name', NAME, '--nodes', '3', '--first-port', '32000')
  await recordFigure({ section: SECTION, name: 'three nodes with the platform are up after', value: inSeconds(performance.now() - startedAt) })
  info = await clusterInfo(NAME)
  addresses = await nodeAddresses(tools().kubectl)
})

afterAll(async () => {
  await clusterDone('down', '--name', NAME)
})

describe('a release of three replicas', () => {
  it('has one pod on each node', async () => {
    await scaleTo(3)
    expect(await waitFor('three pods', async () => {
      const spread = await podsByNode()
      return Object.values(spread).reduce((sum, count) => sum + count, 0) === 3 ? spread : undefined
    })).toEqual({ [FIRST]: 1, [SECOND]: 1, [THIRD]: 1 })
  })
})

describe('the drain of a node', () => {
  it('takes one pod at a time, and no request fails', async () => {
    await scaleTo(6)
    expect((await podsByNode())[SECOND]).toBe(2)
    const loop = requestsBy([THIRD], PATIENCE_MS)
    const availability = watchAvailable(info, RELEASE)
    await loop.next(100)
    const startedAt = performance.now()
    const { stderr } = await execa(info.kubectlPath, ['--kubeconfig', info.kubeconfig, 'drain', SECOND, '--ignore-daemonsets', '--delete-emptydir-data', '--timeout=90s'])
    const tookMs = performance.now() - startedAt
    await tools().kubectl.run('rollout', 'status', `deployment/${RELEASE}`, '--timeout=60s')
    await loop.next(100)
    await loop.stop()
    const least = await availability.stop()
    await tools().kubectl.run('uncordon', SECOND)
    await recordFigure({ section: SECTION, name: 'drain of a node with 2 of 6 pods', value: `${inSeconds(tookMs)}, at least ${least} of 6 pods available, ${loop.failed().length} of ${loop.answered() + loop.failed().length} requests failed` })
    expect(loop.failed()).toEqual([])
    expect(stderr).toContain('violate the pod\'s disruption budget')
    expect(least).toBe(5)
    expect((await podsByNode())[SECOND]).toBe(0)
  })
})

describe('the death of a node', () => {
  it('is survived: the others go on, and its pods are replaced on them', async () => {
    const { kubectl } = tools()
    expect((await podsByNode())[THIRD]).toBeGreaterThan(0)
    const loop = requestsBy([SECOND])
    await loop.next(100)
    const diedAtMs = performance.now()
    await killNode(NAME, THIRD)
    await kubectl.run('wait', `node/${THIRD}`, '--for=condition=Ready=Unknown', '--timeout=90s')
    const notReadyMs = performance.now() - diedAtMs
    await waitFor('six ready pods on the living nodes', async () => {
      const { [FIRST]: first = 0, [SECOND]: second = 0 } = await podsByNode()
      return first + second === 6 || undefined
    }, LONGEST_OUTAGE_MS)
    const replacedMs = performance.now() - diedAtMs
    await loop.stop()
    const afterwards = requestsBy([SECOND], PATIENCE_MS)
    await waitFor('the proxies to follow', async () => (await afterwards.next(100)).length === 0 || undefined, PROXIES_FOLLOW_MS)
    const failedAfterwards = await afterwards.next(300)
    const outage = loop.failed()
    const outageMs = (outage.at(-1)?.sentAtMs ?? diedAtMs) - diedAtMs
    await recordFigure({ section: SECTION, name: 'death of a node with half of the pods', value: `NotReady after ${inSeconds(notReadyMs)}, pods replaced after ${inSeconds(replacedMs)}; requests failed for ${inSeconds(outageMs)}: ${outage.length} of ${loop.answered() + outage.length}` })
    expect(failedAfterwards).toEqual([])
    expect(outage.filter(({ sentAtMs }) => sentAtMs < diedAtMs - 2000)).toEqual([])
    expect(outageMs).toBeLessThan(LONGEST_OUTAGE_MS)
    expect(loop.answered()).toBeGreaterThan(outage.length)
  })

  it('is undone by the next up, which keeps what the cluster holds', async () => {
    const { kubectl } = tools()
    const before = await kubectl.run('get', 'namespace', 'default', '--output=jsonpath={.metadata.uid}')
    const startedAt = performance.now()
    await clusterDone('up', '--name', NAME)
    await recordFigure({ section: SECTION, name: 'a dead node is back after', value: inSeconds(performance.now() - startedAt) })
    expect(await kubectl.run('get', 'namespace', 'default', '--output=jsonpath={.metadata.uid}')).toBe(before)
    await kubectl.run('wait', 'node', '--all', '--for=condition=Ready', '--timeout=60s')
    expect(await requestsBy([SECOND, THIRD], PATIENCE_MS).next(200)).toEqual([])
  })
})
