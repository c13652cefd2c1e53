import type { ClusterSim, Pod } from './index.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildDeployment, buildNode, buildPod, startClusterSim } from './index.ts'
import { clientOf } from './testing.ts'

let sim: ClusterSim
beforeEach(async () => {
  sim = await startClusterSim({
    now: () => new Date('2026-03-01T10:00:00.123Z'),
  })
})
afterEach(() => sim.close())

it('fills in what an API server fills in', () => {
  expect(sim.apply(buildPod({ name: 'a' })).metadata).toMatchObject({
    namespace: 'default',
    uid: expect.stringMatching(/^[\da-f-]{36}$/),
    creationTimestamp: '2026-03-01T10:00:00Z',
    resourceVersion: sim.resourceVersion,
    generation: 1,
  })
})

it('keeps identity over changes and counts generations of the spec only', () => {
  const first = sim.apply(buildDeployment({ name: 'd' }))
  const labelled = sim.patch({ kind: 'Deployment', name: 'd' }, {
    metadata: {
      labels: { x: 'y' },
    },
  })
  const scaled = sim.patch({ kind: 'Deployment', name: 'd' }, {
    spec: { replicas: 3 },
  })
  expect(labelled.metadata).toMatchObject({ uid: first.metadata.uid, generation: 1 })
  expect(scaled.metadata).toMatchObject({ uid: first.metadata.uid, generation: 2 })
  expect(labelled.metadata.resourceVersion).not.toBe(scaled.metadata.resourceVersion)
})

it('changes no version when nothing changes', () => {
  const pod = buildPod({ name: 'a' })
  sim.apply(pod)
  const { resourceVersion } = sim
  sim.apply(pod)
  expect(sim.resourceVersion).toBe(resourceVersion)
})

it('never changes an object that somebody holds', () => {
  const held = sim.apply(buildPod({ name: 'a' }))
  sim.patch({ kind: 'Pod', name: 'a' }, {
    status: { phase: 'Failed' },
  })
  expect(held.status.phase).toBe('Running')
  expect(sim.get<Pod>({ kind: 'Pod', name: 'a' })?.status.phase).toBe('Failed')
})

it('gives a pod that is made again a new uid', () => {
  const first = sim.apply(buildPod({ name: 'a' }))
  expect(sim.remove({ kind: 'Pod', name: 'a' })).toBe(true)
  expect(sim.remove({ kind: 'Pod', name: 'a' })).toBe(false)
  expect(sim.apply(buildPod({ name: 'a' })).metadata.uid).not.toBe(first.metadata.uid)
})

it('gets by name, 404 with a Status otherwise', async () => {
  sim.apply(buildPod({ name: 'a', namespace: 'x' }))
  const client = clientOf(sim)
  expect(await (await client.call('/api/v1/namespaces/x/pods/a')).json()).toMatchObject({
    kind: 'Pod',
    metadata: { name: 'a' },
  })
  const missing = await client.call('/api/v1/namespaces/x/pods/b')
  expect(missing.status).toBe(404)
  expect(await missing.json()).toMatchObject({ kind: 'Status', message: 'pods "b" not found', reason: 'NotFound' })
})

it('serves usage in the form of metrics-server, and only of pods that exist', async () => {
  sim.apply(buildPod({
    name: 'a',
    labels: { app: 'web' },
  }))
  sim.setUsage({ namespace: 'default', pod: 'a', container: 'app' }, { cpuMillicores: 12.5, memoryBytes: 5 * 1024 * 1024 })
  sim.setUsage({ namespace: 'default', pod: 'gone', container: 'app' }, { cpuMillicores: 1, memoryBytes: 1 })
  const client = clientOf(sim)
  expect(await client.list('/apis/metrics.k8s.io/v1beta1/pods?labelSelector=app%3Dweb')).toMatchObject({
    kind: 'PodMetricsList',
    items: [
      {
        metadata: { name: 'a' },
        timestamp: '2026-03-01T10:00:00Z',
        window: '30s',
        containers: [
          {
            name: 'app',
            usage: { cpu: '12500000n', memory: '5120Ki' },
          },
        ],
      },
    ],
  })
  sim.remove({ kind: 'Pod', name: 'a' })
  expect((await client.list('/apis/metrics.k8s.io/v1beta1/pods')).items).toEqual([])
})

it('has no sample of a pod whose usage was taken away', async () => {
  const container = { namespace: 'default', pod: 'a', container: 'app' }
  sim.apply(buildPod({ name: 'a' }))
  sim.setUsage(container, { cpuMillicores: 1, memoryBytes: 1 })
  sim.setUsage(container, null)
  expect((await clientOf(sim).call('/apis/metrics.k8s.io/v1beta1/namespaces/default/pods/a')).status).toBe(404)
})

it('serves usage of nodes', async () => {
  sim.apply(buildNode({ name: 'node-1' }))
  sim.setNodeUsage('node-1', { cpuMillicores: 1500, memoryBytes: 1024 })
  expect(await (await clientOf(sim).call('/apis/metrics.k8s.io/v1beta1/nodes/node-1')).json()).toMatchObject({
    kind: 'NodeMetrics',
    usage: { cpu: '1500000000n', memory: '1Ki' },
  })
})

it('tells clients what it serves', async () => {
  const client = clientOf(sim)
  expect(await (await client.call('/apis')).json()).toMatchObject({
    kind: 'APIGroupList',
    groups: expect.arrayContaining([
      expect.objectContaining({ name: 'apps' }),
    ]),
  })
  expect(await (await client.call('/apis/apps/v1')).json()).toMatchObject({
    resources: expect.arrayContaining([
      expect.objectContaining({
        name: 'deployments',
        shortNames: ['deploy'],
      }),
    ]),
  })
  expect(await (await client.call('/version')).json()).toMatchObject({
    gitVersion: expect.stringMatching(/^v1\./),
  })
})

it('writes nothing for clients: 405, and 404 for what it does not know', async () => {
  const remove = await fetch(`${sim.url}/api/v1/namespaces/default/pods/a`, { method: 'DELETE' })
  expect(remove.status).toBe(405)
  expect((await clientOf(sim).call('/api/v1/secrets')).status).toBe(404)
})

it('counts requests by verb and resource', async () => {
  const client = clientOf(sim)
  await client.list('/api/v1/pods')
  await client.list('/apis/apps/v1/deployments?limit=5')
  await (await client.watch('/api/v1/pods?watch=1')).stop()
  expect(sim.requests.count('list', 'pods')).toBe(1)
  expect(sim.requests.count('watch', 'pods')).toBe(1)
  expect(sim.requests.count('list')).toBe(2)
  expect(sim.requests.all()[1]).toMatchObject({
    resource: 'deployments.apps',
    query: { limit: '5' },
    status: 200,
  })
  sim.requests.reset()
  expect(sim.requests.count()).toBe(0)
})
