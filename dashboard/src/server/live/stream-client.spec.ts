import { Buffer } from 'node:buffer'
import { Writable } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { StreamDecoder } from '../../shared/codec/stream-decoder.ts'
import { StreamEncoder } from '../../shared/codec/stream-encoder.ts'
import { crashed, realisticPod } from '../../shared/testing/realistic.ts'
import { pod } from '../../shared/testing/rows.ts'
import { EVERYTHING } from '../access/view.ts'
import { initialMetricsStatus } from '../cluster/metrics/poller.ts'
import { ClusterState } from '../state/cluster-state.ts'
import { ManualClock } from '../testing/manual-clock.ts'
import { Feed } from './feed.ts'
import { snapshotChunks } from './snapshot.ts'
import { noStreamCounts, StreamClient } from './stream-client.ts'
import { Streams } from './streams.ts'

/** A browser that reads only when the test lets it. */
class SlowReader extends Writable {
  text = ''
  #waiting: (() => void)[] = []
  #isOpen = false

  constructor() {
    super({ highWaterMark: 1 })
  }

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk)
    if (this.#isOpen)
      done()
    else
      this.#waiting.push(done)
  }

  read(): void {
    this.#isOpen = true
    this.#waiting.splice(0).forEach(done => done())
  }

  pause(): void {
    this.#isOpen = false
  }

  get events(): string[] {
    return [...this.text.matchAll(/^event: (.*)$/gm)].map(match => match[1] ?? '')
  }
}

function setup(logSize: number) {
  const clock = new ManualClock()
  const state = new ClusterState(initialMetricsStatus(15))
  const feed = new Feed({ state, clock, logSize, coalesceMs: 300 })
  const reader = new SlowReader()
  const source = { runId: 'run', state, feed, counts: noStreamCounts(), scope: { scope: 'cluster' as const, namespace: null } }
  const client = new StreamClient(source, { stream: reader, flush: () => {}, end: () => reader.end() }, EVERYTHING, null)
  feed.onBatch(() => void client.catchUp())
  const change = (name: string) => {
    state.tables.pods.upsert(pod({ name }))
    clock.advance(300)
  }
  return { state, source, reader, client, change, clock }
}

async function startSettled(logSize: number) {
  const parts = setup(logSize)
  parts.reader.read()
  await parts.client.catchUp()
  parts.reader.pause()
  return parts
}

describe('a slow browser', () => {
  it('gets one delta of all changes when it comes to read again', async () => {
    const { reader, client, change } = await startSettled(100)
    change('first')
    const others = Array.from({ length: 20 }, (_, index) => `pod-${index}`)
    others.forEach(change)
    expect(client.isWriting).toBe(true)
    reader.read()
    await vi.waitUntil(() => !client.isWriting)
    expect(reader.events).toEqual(['snapshot', 'delta', 'delta'])
    others.forEach(name => expect(reader.text).toContain(`"${name}"`))
  })

  it('gets a fresh snapshot when it missed more than is remembered', async () => {
    const { reader, client, change } = await startSettled(10)
    change('first')
    Array.from({ length: 20 }, (_, index) => `pod-${index}`).forEach(change)
    reader.read()
    await vi.waitUntil(() => !client.isWriting)
    expect(reader.events).toEqual(['snapshot', 'delta', 'snapshot'])
  })

  it('is left in peace by heartbeats while it has not read', async () => {
    const { reader, client, change } = await startSettled(10)
    change('first')
    client.heartbeat()
    reader.read()
    await vi.waitUntil(() => !client.isWriting)
    expect(reader.events).toEqual(['snapshot', 'delta'])
  })
})

describe('the heartbeat', () => {
  it('comes every 15 s', async () => {
    const { source, client, clock, reader } = await startSettled(10)
    reader.read()
    new Streams(source, clock).add(client, async () => {})
    clock.advance(14_999)
    expect(reader.events).toEqual(['snapshot'])
    clock.advance(1)
    clock.advance(15_000)
    expect(reader.events).toEqual(['snapshot', 'heartbeat', 'heartbeat'])
  })

  it('gives a browser up that has read nothing for a minute', async () => {
    const { source, client, clock, change, reader } = await startSettled(10)
    new Streams(source, clock).add(client, async () => {})
    change('first')
    clock.advance(45_000)
    expect(reader.writableEnded).toBe(false)
    clock.advance(15_000)
    expect(reader.writableEnded).toBe(true)
  })

  it('ends the stream of a person whose session has ended', async () => {
    const { source, client, clock, reader } = await startSettled(10)
    new Streams(source, clock).add(client, async () => Promise.reject(new Error('session ended')))
    clock.advance(15_000)
    await vi.waitUntil(() => reader.writableEnded)
  })
})

describe('changes in quick succession', () => {
  it('become one message with the last value', async () => {
    const { reader, state, clock, client } = await startSettled(100)
    reader.read()
    for (const status of ['Pending', 'ContainerCreating', 'Running'])
      state.tables.pods.upsert(pod({ name: 'a', status }))
    state.tables.pods.upsert(pod({ name: 'short' }))
    state.tables.pods.remove('uid-short')
    clock.advance(299)
    expect(reader.events).toEqual(['snapshot'])
    clock.advance(1)
    await vi.waitUntil(() => reader.events.length === 2 && !client.isWriting)
    const decoder = new StreamDecoder()
    decoder.snapshot(/event: snapshot\n((?:data: .*\n)*)/.exec(reader.text)?.[1]?.replaceAll('data: ', '') ?? '')
    const delta = decoder.delta(/event: delta\ndata: (.*)\n/.exec(reader.text)?.[1] ?? '', () => undefined)
    expect(delta).toEqual({ upserts: { pods: [pod({ name: 'a', status: 'Running' })] }, removes: { pods: ['uid-short'] } })
  })
})

describe('the bytes on the wire before compression', () => {
  const ROWS = 1000
  const bytesOf = (reader: SlowReader, event: string) => {
    const message = reader.text.split('\n\n').find(each => each.includes(`event: ${event}\n`)) ?? ''
    return Buffer.byteLength(message) / ROWS
  }

  it('are at most 300 for a row of a snapshot and 200 for an update, all that is around them included', async () => {
    const { reader, state, clock, client } = setup(1000)
    const pods = Array.from({ length: ROWS }, (_, index) => realisticPod(index))
    pods.forEach(state.tables.pods.upsert)
    clock.advance(300)
    reader.read()
    await client.catchUp()
    pods.forEach(row => state.tables.pods.upsert(crashed(row, 3)))
    clock.advance(300)
    await vi.waitUntil(() => reader.events.length === 2 && !client.isWriting)
    expect(bytesOf(reader, 'snapshot')).toBeLessThan(300)
    expect(bytesOf(reader, 'delta')).toBeLessThan(200)
  })
})

describe('a snapshot of many rows', () => {
  it('is one JSON text in pieces of bounded size', () => {
    const { state } = setup(1)
    for (let index = 0; index < 1000; index++)
      state.tables.pods.upsert(pod({ name: `pod-${index}` }))
    const chunks = [...snapshotChunks(state, { scope: 'cluster', namespace: null }, EVERYTHING, new StreamEncoder())]
    const snapshot = new StreamDecoder().snapshot(chunks.join('\n'))
    expect(snapshot.rows.pods).toHaveLength(1000)
    expect(Math.max(...chunks.map(each => each.length))).toBeLessThan(256 * 1024)
  })
})
