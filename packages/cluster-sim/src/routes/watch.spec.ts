import type { ClusterSim } from '../index.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildDeployment, buildPod, startClusterSim } from '../index.ts'
import { clientOf } from '../testing.ts'

let sim: ClusterSim
beforeEach(async () => {
  sim = await startClusterSim({ historySize: 3, bookmarkIntervalMs: 5 })
})
afterEach(() => sim.close())

async function watchPods(query = '') {
  const { metadata } = await clientOf(sim).list('/api/v1/pods')
  return clientOf(sim).watch(`/api/v1/pods?watch=1&resourceVersion=${metadata.resourceVersion}${query}`)
}

it('tells what happens after the version of a list', async () => {
  const watch = await watchPods()
  sim.apply(buildPod({ name: 'a' }))
  sim.patch({ kind: 'Pod', name: 'a' }, {
    metadata: {
      labels: { seen: 'yes' },
    },
  })
  sim.remove({ kind: 'Pod', name: 'a' })
  expect(await watch.next()).toMatchObject({
    type: 'ADDED',
    object: {
      kind: 'Pod',
      metadata: { name: 'a' },
    },
  })
  expect(await watch.next()).toMatchObject({
    type: 'MODIFIED',
    object: {
      metadata: {
        labels: { seen: 'yes' },
      },
    },
  })
  expect(await watch.next()).toMatchObject({
    type: 'DELETED',
    object: {
      metadata: { resourceVersion: sim.resourceVersion },
    },
  })
})

it('catches up on what was missed between the list and the watch', async () => {
  const { resourceVersion } = sim
  sim.apply(buildPod({ name: 'a' }))
  const watch = await clientOf(sim).watch(`/api/v1/pods?watch=true&resourceVersion=${resourceVersion}`)
  expect(await watch.next()).toMatchObject({ type: 'ADDED' })
})

it.each(['', '&resourceVersion=0'])('starts with the present objects when asked from "%s"', async (query) => {
  sim.apply(buildPod({ name: 'a' }))
  const watch = await clientOf(sim).watch(`/api/v1/pods?watch=1${query}`)
  expect(await watch.next()).toMatchObject({
    type: 'ADDED',
    object: {
      metadata: { name: 'a' },
    },
  })
})

it('ends the first part of a streaming list with a marked bookmark', async () => {
  sim.apply(buildPod({ name: 'a' }))
  const watch = await clientOf(sim).watch('/api/v1/pods?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true')
  await watch.next()
  expect(await watch.next()).toMatchObject({
    type: 'BOOKMARK',
    object: {
      metadata: {
        annotations: { 'k8s.io/initial-events-end': 'true' },
      },
    },
  })
})

it('shows an object that starts to match a selector as added, and as deleted when it stops', async () => {
  const watch = await watchPods('&labelSelector=app%3Dweb')
  sim.apply(buildPod({ name: 'a' }))
  sim.apply(buildPod({
    name: 'a',
    labels: { app: 'web' },
  }))
  sim.apply(buildPod({
    name: 'a',
    labels: { app: 'api' },
  }))
  expect((await watch.next())?.type).toBe('ADDED')
  expect((await watch.next())?.type).toBe('DELETED')
})

it('sends bookmarks whose version moves with changes of other resources', async () => {
  const watch = await watchPods('&allowWatchBookmarks=true')
  sim.apply(buildDeployment({ name: 'other' }))
  await vi.waitFor(async () => {
    expect(await watch.next()).toMatchObject({
      type: 'BOOKMARK',
      object: {
        kind: 'Pod',
        metadata: { resourceVersion: sim.resourceVersion },
      },
    })
  })
})

it('sends no bookmark that was not asked for', async () => {
  const bookmarked = await watchPods('&allowWatchBookmarks=true')
  const plain = await watchPods()
  await bookmarked.next()
  sim.apply(buildPod({ name: 'a' }))
  expect((await plain.next())?.type).toBe('ADDED')
})

it('ends when timeoutSeconds are over, and is forgotten', async () => {
  const watch = await watchPods('&timeoutSeconds=1')
  expect(sim.openWatches('pods')).toBe(1)
  expect(await watch.next()).toBeUndefined()
  await vi.waitFor(() => expect(sim.openWatches()).toBe(0))
})

it('forgets a watch whose client has gone', async () => {
  const watch = await watchPods()
  await watch.stop()
  await vi.waitFor(() => expect(sim.openWatches()).toBe(0))
})

it('sends a 410 ERROR event when the version is older than its bounded history', async () => {
  const { resourceVersion } = sim
  for (const name of ['a', 'b', 'c', 'd'])
    sim.apply(buildPod({ name }))
  const watch = await clientOf(sim).watch(`/api/v1/pods?watch=1&resourceVersion=${resourceVersion}`)
  expect(watch.status).toBe(200)
  expect(await watch.next()).toMatchObject({
    type: 'ERROR',
    object: { kind: 'Status', code: 410, reason: 'Expired' },
  })
  expect(await watch.next()).toBeUndefined()
})

it('refuses a version that is no version', async () => {
  expect((await clientOf(sim).call('/api/v1/pods?watch=1&resourceVersion=abc')).status).toBe(400)
})
