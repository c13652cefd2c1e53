import type { ClusterSim } from '../index.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildPod, startClusterSim } from '../index.ts'
import { clientOf, namesOf } from '../testing.ts'

let sim: ClusterSim
beforeEach(async () => {
  sim = await startClusterSim()
})
afterEach(() => sim.close())

it('lists by namespace, then name, with one resource version', async () => {
  sim.apply(buildPod({ name: 'b', namespace: 'two' }))
  sim.apply(buildPod({ name: 'b', namespace: 'one' }))
  sim.apply(buildPod({ name: 'a', namespace: 'two' }))
  const pods = await clientOf(sim).list('/api/v1/pods')
  expect(pods.kind).toBe('PodList')
  expect(pods.items.map(({ metadata }) => `${(metadata as { namespace?: string }).namespace}/${metadata.name}`)).toEqual(['one/b', 'two/a', 'two/b'])
  expect(pods.metadata.resourceVersion).toBe(sim.resourceVersion)
})

it('leaves kind out of the items, as API servers do', async () => {
  sim.apply(buildPod({ name: 'a' }))
  const pods = await clientOf(sim).list('/api/v1/pods')
  expect(pods.items[0]).not.toHaveProperty('kind')
  expect(pods.items[0]).not.toHaveProperty('apiVersion')
})

it('lists one namespace only when the path names it', async () => {
  sim.apply(buildPod({ name: 'mine', namespace: 'a' }))
  sim.apply(buildPod({ name: 'other', namespace: 'ab' }))
  expect(namesOf(await clientOf(sim).list('/api/v1/namespaces/a/pods'))).toEqual(['mine'])
})

it('pages through the list as it was at the first page, whatever changes meanwhile', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    sim.apply(buildPod({ name }))
  const client = clientOf(sim)
  const first = await client.list('/api/v1/pods?limit=2')
  sim.remove({ kind: 'Pod', name: 'd' })
  sim.apply(buildPod({ name: 'bb' }))
  const second = await client.list(`/api/v1/pods?limit=2&continue=${first.metadata.continue}`)
  const third = await client.list(`/api/v1/pods?limit=2&continue=${second.metadata.continue}`)
  expect([first, second, third].map(namesOf)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['e'],
  ])
  expect(first.metadata.remainingItemCount).toBe(3)
  expect(third.metadata.continue).toBeUndefined()
  expect(new Set([first, second, third].map(page => page.metadata.resourceVersion)).size).toBe(1)
})

it('answers 410 to a continue token whose history is gone', async () => {
  for (const name of ['a', 'b'])
    sim.apply(buildPod({ name }))
  const client = clientOf(sim)
  const { metadata } = await client.list('/api/v1/pods?limit=1')
  sim.faults.expireHistory()
  const response = await client.call(`/api/v1/pods?limit=1&continue=${metadata.continue}`)
  expect(response.status).toBe(410)
  expect(await response.json()).toMatchObject({ kind: 'Status', reason: 'Expired', code: 410 })
})

it('answers 400 to a continue token that it never gave', async () => {
  expect((await clientOf(sim).call('/api/v1/pods?limit=1&continue=abc')).status).toBe(400)
})

it.each([
  [
    'labelSelector=app%3Dweb',
    ['web-1', 'web-2'],
  ],
  [
    'labelSelector=app!%3Dweb',
    ['api-1', 'bare'],
  ],
  [
    'labelSelector=app in (web, api),tier',
    ['web-2'],
  ],
  [
    'labelSelector=app notin (web)',
    ['api-1', 'bare'],
  ],
  [
    'labelSelector=!app',
    ['bare'],
  ],
  [
    'fieldSelector=metadata.name%3Dweb-1',
    ['web-1'],
  ],
  [
    'fieldSelector=spec.nodeName%3Dnode-2',
    ['api-1'],
  ],
  [
    'fieldSelector=spec.nodeName!%3Dnode-2&labelSelector=app',
    ['web-1', 'web-2'],
  ],
])('selects by %s', async (query, expected) => {
  sim.apply(buildPod({
    name: 'web-1',
    labels: { app: 'web' },
  }))
  sim.apply(buildPod({
    name: 'web-2',
    labels: { app: 'web', tier: 'front' },
  }))
  sim.apply(buildPod({
    name: 'api-1',
    labels: { app: 'api' },
    node: 'node-2',
  }))
  sim.apply(buildPod({ name: 'bare' }))
  expect(namesOf(await clientOf(sim).list(`/api/v1/pods?${query}`))).toEqual(expected)
})

it.each(['fieldSelector=spec.color%3Dred', 'labelSelector=((', 'fieldSelector=metadata.name'])('refuses %s with 400', async (query) => {
  expect((await clientOf(sim).call(`/api/v1/pods?${query}`)).status).toBe(400)
})

it('lists nothing, not an error, for kinds that have no objects', async () => {
  expect(await clientOf(sim).list('/apis/autoscaling/v2/horizontalpodautoscalers')).toMatchObject({ kind: 'HorizontalPodAutoscalerList', items: [] })
})
