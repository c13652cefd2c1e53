import type { StreamMessage } from '../testing/read-stream.ts'
import type { TestApp } from '../testing/test-app.ts'
import { buildPod } from '@todo-chatbot/cluster-sim'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RESOURCES } from '../../shared/rows.ts'
import { readStream } from '../testing/read-stream.ts'
import { startReadyApp } from '../testing/test-app.ts'

let test: TestApp

beforeEach(async () => {
  test = await startReadyApp({
    prepare: (sim) => {
      sim.apply(buildPod({ name: 'a' }))
      sim.apply(buildPod({ name: 'b' }))
    },
  })
})

afterEach(() => test.close())

const isAbout = (part: string) => (message: StreamMessage) => message.event === 'delta' && part in message.data
const namesOf = (pods: { name: string }[]) => pods.map(pod => pod.name).toSorted()

describe('the stream', () => {
  it('begins with a snapshot of everything', async () => {
    const stream = await readStream(test.url)
    const first = await stream.next()
    expect(first).toMatchObject({ event: 'snapshot', id: expect.any(String) })
    expect(namesOf(first?.data.rows.pods)).toEqual(['a', 'b'])
    expect(Object.keys(first?.data.rows)).toEqual(RESOURCES)
    expect(first?.data).toMatchObject({ scope: 'cluster', namespace: null, status: { pods: { synced: true, access: 'granted' } }, metrics: { source: 'metrics-server' }, nodeUsage: {} })
    stream.close()
  })

  it('may be read by proxies and browsers as what it is', async () => {
    const plain = await readStream(test.url, { 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-type')).toMatch('text/event-stream')
    expect(plain.headers.get('x-accel-buffering')).toBe('no')
    expect(plain.headers.get('cache-control')).toBe('no-store')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect((await readStream(test.url)).headers.get('content-encoding')).toBe('gzip')
  })

  it('then tells what came, changed and went', async () => {
    const stream = await readStream(test.url)
    const uidOfB = (await stream.next())?.data.rows.pods.find((pod: { name: string }) => pod.name === 'b').uid
    test.sim.apply(buildPod({ name: 'c' }))
    expect(await stream.nextWhere(isAbout('upserts'))).toMatchObject({ event: 'delta', data: { upserts: { pods: [{ name: 'c', status: 'Running' }] } } })
    test.sim.patch({ kind: 'Pod', name: 'c' }, { status: { reason: 'Evicted', containerStatuses: [] } })
    expect((await stream.nextWhere(isAbout('upserts')))?.data.upserts).toMatchObject({ pods: [{ name: 'c', status: 'Evicted' }] })
    test.sim.remove({ kind: 'Pod', name: 'b' })
    expect((await stream.nextWhere(isAbout('removes')))?.data).toMatchObject({ removes: { pods: [uidOfB] } })
    stream.close()
  })

  it('says nothing about updates that touch no row', async () => {
    const stream = await readStream(test.url)
    await stream.next()
    test.sim.patch({ kind: 'Pod', name: 'a' }, { metadata: { annotations: { unseen: 'yes' } } })
    test.sim.apply(buildPod({ name: 'c' }))
    expect(namesOf((await stream.nextWhere(isAbout('upserts')))?.data.upserts.pods)).toEqual(['c'])
    stream.close()
  })

  it('goes on after Last-Event-ID, with one delta of all that was missed', async () => {
    const before = await readStream(test.url)
    const id = (await before.next())?.id ?? ''
    before.close()
    const witness = await readStream(test.url)
    await witness.next()
    for (const name of ['c', 'd']) {
      test.sim.apply(buildPod({ name }))
      await witness.nextWhere(isAbout('upserts'))
    }
    test.sim.remove({ kind: 'Pod', name: 'c' })
    await witness.nextWhere(isAbout('removes'))
    witness.close()
    const after = await readStream(test.url, { 'last-event-id': id })
    const missed = await after.nextWhere(message => message.event !== 'heartbeat')
    expect(missed?.event).toBe('delta')
    expect(namesOf(missed?.data.upserts.pods)).toEqual(['d'])
    expect(missed?.data.removes.pods).toHaveLength(1)
    after.close()
  })

  it('goes on with the changed columns of rows that were sent on the connection before', async () => {
    const before = await readStream(test.url)
    const id = (await before.next())?.id ?? ''
    before.close()
    const witness = await readStream(test.url)
    await witness.next()
    test.sim.patch({ kind: 'Pod', name: 'a' }, { status: { reason: 'Evicted' } })
    await witness.nextWhere(isAbout('upserts'))
    witness.close()
    const after = await readStream(test.url, { 'last-event-id': id }, before.rows)
    const missed = await after.nextWhere(message => message.event !== 'heartbeat')
    expect(missed?.data.upserts.pods).toMatchObject([{ name: 'a', status: 'Evicted', node: 'node-1', containers: [{ image: 'app:v1.0.0' }] }])
    after.close()
  })

  it.each(['000000000000-1-all', 'nonsense', ''])('begins anew for the Last-Event-ID %j of another process', async (id) => {
    const stream = await readStream(test.url, { 'last-event-id': id })
    expect((await stream.next())?.event).toBe('snapshot')
    stream.close()
  })

  it('shows at once that it lives to one who has missed nothing', async () => {
    const before = await readStream(test.url)
    const id = (await before.next())?.id ?? ''
    before.close()
    const after = await readStream(test.url, { 'last-event-id': id })
    expect((await after.nextOfAnyKind())?.event).toBe('heartbeat')
    after.close()
  })

  it('tells within one batch when rows become stale, and when they are fresh again', async () => {
    const stream = await readStream(test.url)
    await stream.next()
    test.sim.faults.cutWatches('pods')
    const stale = await stream.nextWhere(({ data }) => data.status?.pods?.lastError)
    expect(stale?.data.status.pods.staleSince).toEqual(expect.any(String))
    const fresh = await stream.nextWhere(({ data }) => data.status?.pods?.staleSince === null)
    expect(fresh?.data.status.pods).toMatchObject({ synced: true, lastError: null })
    stream.close()
  })

  it('keeps one watch per resource, whatever the number of browsers', async () => {
    const streams = await Promise.all(Array.from({ length: 5 }, () => readStream(test.url)))
    await Promise.all(streams.map(each => each.next()))
    expect(test.sim.openWatches('pods')).toBe(1)
    streams.forEach(each => each.close())
  })

  it('joins usage to pods by uid, and leaves out pods without a sample', async () => {
    await test.close()
    test = await startReadyApp({
      prepare: (sim) => {
        sim.apply(buildPod({ name: 'a' }))
        sim.apply(buildPod({ name: 'b' }))
        sim.setUsage({ namespace: 'default', pod: 'a', container: 'app' }, { cpuMillicores: 7, memoryBytes: 1024 })
      },
    })
    await vi.waitFor(async () => {
      const stream = await readStream(test.url)
      const { rows, podUsage } = (await stream.next())?.data ?? {}
      stream.close()
      const [podA] = rows.pods.filter((pod: { name: string }) => pod.name === 'a')
      expect(podUsage).toEqual({ [podA.uid]: [7, 1024, expect.any(Number)] })
    })
  })
})
