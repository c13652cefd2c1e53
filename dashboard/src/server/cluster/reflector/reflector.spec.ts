import type { ClusterSim } from '@todo-chatbot/cluster-sim'
import type { ResourceStatus } from '../../../shared/stream.ts'
import type { Pod } from '../wire.ts'
import { buildPod, startClusterSim } from '@todo-chatbot/cluster-sim'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ManualClock } from '../../testing/manual-clock.ts'
import { KubernetesClient } from '../connection/client.ts'
import { Reflector } from './reflector.ts'

const PODS = '/api/v1/pods'

let sim: ClusterSim
let client: KubernetesClient
let clock: ManualClock
let rows: Map<string, string>
let statuses: ResourceStatus[]
let reflector: Reflector<Pod, { uid: string, name: string, image: string }>

function names() {
  return [...rows.values()].toSorted()
}
const status = () => reflector.status
const lists = () => sim.requests.count('list', 'pods')
const watches = () => sim.openWatches('pods')

/** Waits for what must become true; no time passes for the reflector meanwhile. */
function eventually(assertion: () => void) {
  return vi.waitFor(assertion, { timeout: 5000, interval: 2 })
}

/** Lets the reflector's delays pass until something holds. */
async function eventuallyAfterDelays(assertion: () => void) {
  await vi.waitFor(() => {
    clock.advance(500)
    assertion()
  }, { timeout: 5000, interval: 2 })
}

function createReflector(): typeof reflector {
  const sink = {
    replace: (all: { uid: string, name: string }[]) => {
      rows = new Map(all.map(row => [row.uid, row.name]))
    },
    upsert: (row: { uid: string, name: string }) => void rows.set(row.uid, row.name),
    remove: (uid: string) => void rows.delete(uid),
  }
  return new Reflector({
    client,
    path: PODS,
    project: (pod: Pod) => ({ uid: pod.metadata?.uid ?? '', name: pod.metadata?.name ?? '', image: pod.spec?.containers[0]?.image ?? '' }),
    sink,
    onStatus: next => statuses.push(next),
    clock,
    random: () => 0.5,
  })
}

/** The next waits of a reflector that meets fault after fault. */
async function readWaits(count: number): Promise<number[]> {
  const waits: number[] = []
  while (waits.length < count) {
    await eventually(() => expect([reflector.counts.faults, clock.pendingMs.length]).toEqual([waits.length + 1, 1]))
    const [waitMs = 0] = clock.pendingMs
    waits.push(waitMs)
    clock.advance(waitMs)
  }
  return waits
}

async function startInSync() {
  reflector.start()
  await eventually(() => expect(reflector.counts.watches).toBe(1))
}

beforeEach(async () => {
  sim = await startClusterSim()
  sim.apply(buildPod({ name: 'a' }))
  sim.apply(buildPod({ name: 'b' }))
  client = new KubernetesClient({
    serverUrl: sim.url,
    namespace: null,
    credentials: async () => ({ headers: {}, tls: {} }),
    forgetCredentials: () => {},
  })
  clock = new ManualClock()
  rows = new Map()
  statuses = []
  reflector = createReflector()
})

afterEach(async () => {
  reflector.stop()
  client.close()
  await sim.close()
})

describe('a reflector', () => {
  it('lists first, then follows every change', async () => {
    await startInSync()
    expect(names()).toEqual(['a', 'b'])
    sim.apply(buildPod({ name: 'c' }))
    sim.remove({ kind: 'Pod', name: 'a' })
    await eventually(() => expect(names()).toEqual(['b', 'c']))
    expect(status()).toMatchObject({
      synced: true,
      staleSince: null,
      lastError: null,
      access: 'granted',
    })
  })

  it('reads a long list in pages of 500', async () => {
    for (let index = 0; index < 1100; index++)
      sim.apply(buildPod({ name: `pod-${index}` }))
    await startInSync()
    expect(rows.size).toBe(1102)
    expect(sim.requests.all().filter(each => each.verb === 'list').map(each => each.query.limit)).toEqual(['500', '500', '500'])
  })

  it('asks for bookmarks and an end of the watch after four to five minutes', async () => {
    await startInSync()
    const watch = sim.requests.all().find(each => each.verb === 'watch')
    expect(watch?.query).toMatchObject({ allowWatchBookmarks: 'true', timeoutSeconds: '270' })
  })

  it('goes on at once after a normal end, without a list and without a word', async () => {
    await startInSync()
    clock.advance(270_000 - 170_001)
    sim.faults.endWatches('pods')
    await eventually(() => expect(watches()).toBe(0))
    sim.apply(buildPod({ name: 'c' }))
    await eventuallyAfterDelays(() => expect(names()).toContain('c'))
    expect(lists()).toBe(1)
    expect(statuses.every(each => each.staleSince === null)).toBe(true)
  })

  it.each(['event', 'status'] as const)('lists again after 410 as %s, and drops what vanished meanwhile', async (answer) => {
    await startInSync()
    sim.faults.dropConnections()
    await eventually(() => expect(status().staleSince).not.toBeNull())
    sim.remove({ kind: 'Pod', name: 'a' })
    sim.apply(buildPod({ name: 'c' }))
    sim.faults.expireHistory({ answer })
    await eventuallyAfterDelays(() => expect(names()).toEqual(['b', 'c']))
    expect(lists()).toBe(2)
    await eventuallyAfterDelays(() => expect(status()).toMatchObject({ synced: true, staleSince: null, lastError: null }))
  })

  it('says that it is not in sync between a 410 and the next list', async () => {
    await startInSync()
    sim.faults.expireOpenWatches('pods')
    await eventually(() => expect(status()).toMatchObject({
      synced: false,
      staleSince: expect.any(String),
      lastError: expect.stringMatching(/too old/),
    }))
  })

  it('starts the list again when its continue token expires', async () => {
    for (let index = 0; index < 600; index++)
      sim.apply(buildPod({ name: `pod-${index}` }))
    const call = client.call.bind(client)
    const calls = vi.spyOn(client, 'call').mockImplementation(async (path, options) => {
      if (calls.mock.calls.length === 2)
        sim.faults.expireHistory()
      return call(path, options)
    })
    await startInSync()
    expect(rows.size).toBe(602)
    expect(lists()).toBe(4)
  })

  it('resumes from the last event when the connection drops in the middle of a line', async () => {
    await startInSync()
    sim.faults.cutWatches('pods')
    await eventually(() => expect(status().lastError).not.toBeNull())
    sim.apply(buildPod({ name: 'c' }))
    await eventuallyAfterDelays(() => expect(names()).toEqual(['a', 'b', 'c']))
    expect(lists()).toBe(1)
    expect(status()).toMatchObject({ synced: true, staleSince: null })
  })

  it('gives a silent connection up after 100 s and reads what it held back', async () => {
    await startInSync()
    sim.faults.silenceWatches('pods')
    sim.apply(buildPod({ name: 'c' }))
    clock.advance(99_999)
    expect(status().lastError).toBeNull()
    clock.advance(1)
    await eventually(() => expect(status()).toMatchObject({
      staleSince: expect.any(String),
      lastError: 'the API server was silent for 100 s',
    }))
    await eventuallyAfterDelays(() => expect(names()).toEqual(['a', 'b', 'c']))
    expect(lists()).toBe(1)
  })

  it('stays on a quiet connection as long as bookmarks come, and resumes from them', async () => {
    await startInSync()
    sim.apply(buildPod({ name: 'elsewhere', namespace: 'other' }))
    for (let minute = 0; minute < 3; minute++) {
      const before = status().lastEventAt
      clock.advance(60_000)
      sim.faults.sendBookmarks('pods')
      await eventually(() => expect(status().lastEventAt).not.toBe(before))
    }
    expect(sim.requests.count('watch', 'pods')).toBe(1)
    expect(status().staleSince).toBeNull()
  })

  it('ends a watch that the server does not end in time', async () => {
    await startInSync()
    for (let minute = 0; minute < 5; minute++) {
      const before = status().lastEventAt
      clock.advance(56_000)
      sim.faults.sendBookmarks('pods')
      await eventually(() => expect(status().lastEventAt).not.toBe(before))
    }
    clock.advance(5000)
    await eventually(() => expect(status().lastError).toMatch(/did not end the watch in time/))
    await eventuallyAfterDelays(() => expect(sim.requests.count('watch', 'pods')).toBe(2))
  })

  it('lists again when three watches in a row are closed at once although none says 410', async () => {
    await startInSync()
    sim.faults.closeNextWatches(3, 'pods')
    sim.faults.cutWatches('pods')
    await eventuallyAfterDelays(() => expect(lists()).toBe(2))
    await eventuallyAfterDelays(() => expect(status()).toMatchObject({ synced: true, staleSince: null }))
  })

  it('does not take a watch that is closed at once for one that works', async () => {
    await startInSync()
    sim.faults.closeNextWatches(2, 'pods')
    sim.faults.endWatches('pods')
    await eventuallyAfterDelays(() => expect(reflector.counts.watches).toBe(3))
    expect(statuses.at(-1)).toMatchObject({ staleSince: expect.any(String), lastError: 'the API server closed the watch at once' })
    await eventuallyAfterDelays(() => expect(status()).toMatchObject({ synced: true, staleSince: null, lastError: null }))
  })

  it('gives a list up that is not answered, and asks for less the next time', async () => {
    sim.faults.hangNext(2, { resource: 'pods', verb: 'list' })
    reflector.start()
    for (const attempt of [1, 2]) {
      await eventuallyAfterDelays(() => expect(sim.faults.hungCount).toBe(attempt))
      clock.advance(5000)
      await eventually(() => expect(reflector.counts.faults).toBe(attempt))
    }
    expect(status().lastError).toBe('the API server did not answer for 5 s')
    await eventuallyAfterDelays(() => expect(names()).toEqual(['a', 'b']))
    await eventually(() => expect(watches()).toBe(1))
    sim.faults.expireOpenWatches('pods')
    await eventuallyAfterDelays(() => expect(lists()).toBe(4))
    expect(sim.requests.all().filter(each => each.verb === 'list').map(each => each.query.limit)).toEqual(['500', '250', '125', '500'])
  })

  it('measures by a clock that nobody can set', async () => {
    await startInSync()
    clock.setBack(3_600_000)
    clock.advance(10_000)
    const before = status().lastEventAt
    sim.apply(buildPod({ name: 'c' }))
    await eventually(() => expect(statuses.at(-1)?.lastEventAt).not.toBe(before))
    sim.faults.endWatches('pods')
    await eventually(() => expect(watches()).toBe(1))
    expect(statuses.every(each => each.staleSince === null)).toBe(true)
  })

  it('drops all rows and says so when the right is taken away, and tries again slowly', async () => {
    await startInSync()
    sim.faults.answerNext(1, 403, { resource: 'pods' })
    sim.faults.cutWatches('pods')
    await eventuallyAfterDelays(() => expect(status()).toMatchObject({ access: 'denied', synced: false, staleSince: null }))
    expect(names()).toEqual([])
    await eventuallyAfterDelays(() => expect(names()).toEqual(['a', 'b']))
    expect(status()).toMatchObject({ access: 'granted', synced: true })
  })

  it.each([[403, 'denied'], [404, 'not-served']])('asks again after a %i soon at first, then each 30 to 60 s', async (code, access) => {
    sim.faults.answerNext(6, code, { resource: 'pods' })
    reflector.start()
    expect(await readWaits(5)).toEqual([3750, 7500, 15_000, 30_000, 45_000])
    expect(status()).toMatchObject({ access, synced: false, staleSince: null })
  })

  it.each([[429, 4], [503, 2]])('obeys Retry-After of a %i', async (code, seconds) => {
    sim.faults.answerNext(1, code, { resource: 'pods', retryAfterSeconds: seconds })
    reflector.start()
    await eventually(() => expect([reflector.counts.faults, clock.pendingMs]).toEqual([1, [seconds * 1000 + 250]]))
    clock.advance(seconds * 1000 + 249)
    expect(sim.requests.count()).toBe(1)
    clock.advance(1)
    await eventually(() => expect(names()).toEqual(['a', 'b']))
  })

  it('waits for 5 s at most when it is asked to wait for longer', async () => {
    sim.faults.answerNext(1, 429, { resource: 'pods', retryAfterSeconds: 60 })
    reflector.start()
    expect(await readWaits(1)).toEqual([5250])
  })

  it('waits longer from fault to fault, 3 s at most with full jitter', async () => {
    sim.faults.answerNext(20, 500, { resource: 'pods' })
    reflector.start()
    expect(await readWaits(6)).toEqual([250, 500, 1000, 1500, 1500, 1500])
  })

  it('is silent after stop, also about what arrives late', async () => {
    await startInSync()
    const said = statuses.length
    reflector.stop()
    sim.apply(buildPod({ name: 'late' }))
    await eventually(() => expect(watches()).toBe(0))
    clock.advance(600_000)
    expect(names()).toEqual(['a', 'b'])
    expect(statuses).toHaveLength(said)
  })

  it('starts anew after stop with one watch', async () => {
    await startInSync()
    reflector.start()
    await eventually(() => expect(lists()).toBe(2))
    await eventually(() => expect(watches()).toBe(1))
    sim.apply(buildPod({ name: 'c' }))
    await eventually(() => expect(names()).toEqual(['a', 'b', 'c']))
  })
})
