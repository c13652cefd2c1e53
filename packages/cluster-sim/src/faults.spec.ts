import type { ClusterSim } from './index.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { buildPod, startClusterSim } from './index.ts'
import { clientOf } from './testing.ts'

let sim: ClusterSim
beforeEach(async () => {
  sim = await startClusterSim({ bookmarkIntervalMs: 5 })
})
afterEach(() => sim.close())

const watchPods = (query = '') => clientOf(sim).watch(`/api/v1/pods?watch=1&resourceVersion=${sim.resourceVersion}${query}`)

it('expires history as an HTTP status when told so', async () => {
  const { resourceVersion } = sim
  sim.faults.expireHistory({ answer: 'status' })
  const response = await clientOf(sim).call(`/api/v1/pods?watch=1&resourceVersion=${resourceVersion}`)
  expect(response.status).toBe(410)
})

it('lets a list after expired history start a watch', async () => {
  sim.faults.expireHistory()
  const watch = await watchPods()
  sim.apply(buildPod({ name: 'a' }))
  expect((await watch.next())?.type).toBe('ADDED')
})

it('expires open watches', async () => {
  const watch = await watchPods()
  sim.faults.expireOpenWatches()
  expect(await watch.next()).toMatchObject({
    type: 'ERROR',
    object: { code: 410 },
  })
  expect(await watch.next()).toBeUndefined()
})

it('drops connections so that clients see an error, then serves again', async () => {
  const watch = await watchPods()
  sim.faults.dropConnections()
  await expect(watch.next()).rejects.toThrow()
  expect((await clientOf(sim).call('/api/v1/pods')).status).toBe(200)
})

it('cuts a watch in the middle of a line', async () => {
  const watch = await watchPods()
  sim.faults.cutWatches('pods')
  await expect(watch.next()).rejects.toThrow()
})

it('ends watches as at their time limit', async () => {
  const watch = await watchPods()
  sim.faults.endWatches('pods')
  expect(await watch.next()).toBeUndefined()
})

it('says nothing more on a watch that it ended, also when something changes at once', async () => {
  const watch = await watchPods()
  sim.faults.endWatches('pods')
  sim.apply(buildPod({ name: 'late' }))
  expect(await watch.next()).toBeUndefined()
})

it('silences open watches but not the ones after them', async () => {
  const silent = await watchPods('&allowWatchBookmarks=true')
  await silent.next()
  sim.faults.silenceWatches()
  const { resourceVersion } = sim
  sim.apply(buildPod({ name: 'a' }))
  const fresh = await clientOf(sim).watch(`/api/v1/pods?watch=1&resourceVersion=${resourceVersion}`)
  expect((await fresh.next())?.type).toBe('ADDED')
  expect(sim.openWatches()).toBe(2)
})

it('answers the next requests of a resource with a status, then serves again', async () => {
  sim.faults.answerNext(1, 429, { resource: 'pods', retryAfterSeconds: 7 })
  const client = clientOf(sim)
  expect((await client.call('/api/v1/nodes')).status).toBe(200)
  const refused = await client.call('/api/v1/pods')
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('7')
  expect((await client.call('/api/v1/pods')).status).toBe(200)
})

it('can fail one verb only, and for ever', async () => {
  sim.faults.answerNext(Infinity, 500, { verb: 'watch' })
  const client = clientOf(sim)
  expect((await client.call('/api/v1/pods')).status).toBe(200)
  expect((await client.call('/api/v1/pods?watch=1')).status).toBe(500)
  sim.faults.clear()
  expect((await watchPods()).status).toBe(200)
})

it('closes the next watches at once with no event', async () => {
  sim.faults.closeNextWatches(1)
  const closed = await watchPods()
  expect(closed.status).toBe(200)
  expect(await closed.next()).toBeUndefined()
})

it('holds changes back behind bookmarks, whose version stays honest', async () => {
  const watch = await watchPods('&allowWatchBookmarks=true')
  const { resourceVersion } = sim
  sim.faults.bookmarksOnly(true)
  sim.apply(buildPod({ name: 'a' }))
  expect(await watch.next()).toMatchObject({
    type: 'BOOKMARK',
    object: {
      metadata: { resourceVersion },
    },
  })
  sim.faults.bookmarksOnly(false)
  await vi.waitFor(async () => expect((await watch.next())?.type).toBe('ADDED'))
})

it('sends a bookmark on command', async () => {
  const watch = await watchPods()
  sim.faults.sendBookmarks()
  expect((await watch.next())?.type).toBe('BOOKMARK')
})

it('delays answers', async () => {
  sim.faults.delay(30)
  const askedAt = performance.now()
  expect((await clientOf(sim).call('/api/v1/pods')).status).toBe(200)
  expect(performance.now() - askedAt).toBeGreaterThan(25)
})

it('can fail a list after its first page', async () => {
  for (const name of ['a', 'b'])
    sim.apply(buildPod({ name }))
  sim.faults.answerNext(1, 410, { resource: 'pods', isContinued: true })
  const client = clientOf(sim)
  const { metadata } = await client.list('/api/v1/pods?limit=1')
  expect((await client.call(`/api/v1/pods?limit=1&continue=${metadata.continue}`)).status).toBe(410)
})

it('leaves requests without an answer', async () => {
  sim.faults.hangNext(1, { resource: 'pods' })
  const client = clientOf(sim)
  const abort = new AbortController()
  const hung = fetch(`${sim.url}/api/v1/pods`, { signal: abort.signal })
  await vi.waitFor(() => expect(sim.faults.hungCount).toBe(1))
  expect((await client.call('/api/v1/pods')).status).toBe(200)
  abort.abort()
  await expect(hung).rejects.toThrow()
})

it('can be away, and come back', async () => {
  const watch = await watchPods()
  sim.faults.refuseConnections(true)
  await expect(watch.next()).rejects.toThrow()
  await expect(clientOf(sim).call('/api/v1/pods')).rejects.toThrow()
  sim.faults.refuseConnections(false)
  expect((await clientOf(sim).call('/api/v1/pods')).status).toBe(200)
})
