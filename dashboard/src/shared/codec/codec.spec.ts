import type { Resource, RowsByResource } from '../rows.ts'
import { describe, expect, it } from 'vitest'
import { RESOURCES } from '../rows.ts'
import { EVERY_ROW } from '../testing/every-row.ts'
import { crashed, realisticPod } from '../testing/realistic.ts'
import { pod } from '../testing/rows.ts'
import { deltaText, snapshotText } from '../testing/wire.ts'
import { ROW_CODECS } from './columns/index.ts'
import { SharedValueReader, SharedValueWriter } from './shared-values.ts'
import { OtherStreamFormat, StreamDecoder } from './stream-decoder.ts'
import { StreamEncoder } from './stream-encoder.ts'
import { STREAM_FORMAT } from './wire.ts'

/** One row there and back, through JSON. */
function roundTrip<R extends Resource>(resource: R, row: RowsByResource[R]): RowsByResource[R] {
  const [writer, reader] = [new SharedValueWriter(), new SharedValueReader()]
  writer.begin(true)
  const json = JSON.stringify(ROW_CODECS[resource].encode(row, writer))
  reader.add(JSON.parse(JSON.stringify(writer.added())))
  return ROW_CODECS[resource].decode(JSON.parse(json), reader)
}

/** The columns in which two rows differ, by name. */
function changed(before: RowsByResource['pods'], after: RowsByResource['pods']): string[] {
  const columns = ROW_CODECS.pods.changedColumns(before, after)
  return ROW_CODECS.pods.columnNames.filter((_, index) => columns & (1 << index))
}

describe('a row', () => {
  it.each(RESOURCES)('of %s comes back as it was sent', (resource) => {
    expect(roundTrip(resource, EVERY_ROW[resource])).toEqual(EVERY_ROW[resource])
  })

  it('comes back with everything unknown, and with times of any form', () => {
    const bare = pod({ node: null, workload: null, owner: null, release: null, createdAt: '', containers: [] })
    expect(roundTrip('pods', bare)).toEqual(bare)
    const event = { ...EVERY_ROW.events, firstAt: '2026-01-01T10:00:00.123456Z', lastAt: '2026-01-01T10:00:00+02:00', object: { ...EVERY_ROW.events.object, uid: null } }
    expect(roundTrip('events', event)).toEqual(event)
  })

  it.each(['{0}', 'a "quoted" name', '', 'pod=NAME NAME(UID)NAME'])('comes back with the message %j', (template) => {
    const row = realisticPod(1)
    const message = template.replaceAll('NAME', row.name).replaceAll('UID', row.uid)
    const sent = { ...row, containers: row.containers.map(each => ({ ...each, message })) }
    expect(roundTrip('pods', sent)).toEqual(sent)
  })
})

describe('a change of a row', () => {
  it('names the columns that differ, down to the last container', () => {
    const before = realisticPod(1)
    expect(changed(before, structuredClone(before))).toEqual([])
    expect(changed(before, { ...before, status: 'Failed', node: null })).toEqual(['status', 'node'])
    expect(changed(before, crashed(before, 3))).toEqual(['status', 'readyContainers', 'restarts', 'lastTermination', 'memoryBytesAtEnd', 'containers'])
  })

  it.each(RESOURCES)('fits into the bits of a number for %s', (resource) => {
    expect(ROW_CODECS[resource].columnNames.length).toBeLessThan(31)
  })

  it('brings only those columns, onto the row that the reader has', () => {
    const encoder = new StreamEncoder()
    const decoder = new StreamDecoder()
    const before = realisticPod(1)
    const after = crashed(before, 3)
    encoder.beginDelta()
    const change = encoder.change('pods', after, ROW_CODECS.pods.changedColumns(before, after))
    expect(change).not.toContain(before.name)
    const text = `{"changes":{"pods":[${change}]},"values":${JSON.stringify(encoder.newValues())}}`
    expect(decoder.delta(text, () => before as never)).toEqual({ upserts: { pods: [after] } })
    expect(before.status).toBe('Running')
  })

  it('of a row that was never sent is a fault, not half a row', () => {
    const text = JSON.stringify({ changes: { pods: [['uid-a', 1, 'uid-a']] } })
    expect(() => new StreamDecoder().delta(text, () => undefined)).toThrow(/changes a row of pods that it has not sent/)
  })
})

describe('the shared values of a stream', () => {
  const send = (encoder: StreamEncoder, ...names: string[]) => {
    encoder.beginDelta()
    const rows = names.map(name => encoder.row('pods', pod({ name })))
    return `{"rows":{"pods":[${rows.join()}]},"values":${JSON.stringify(encoder.newValues())}}`
  }
  const namesIn = (decoder: StreamDecoder, text: string) => decoder.delta(text, () => undefined).upserts?.pods?.map(each => `${each.name} ${each.node} ${each.status}`)

  it('travel once', () => {
    const encoder = new StreamEncoder()
    expect(send(encoder, 'a')).toContain('backend:v1.0.0')
    expect(send(encoder, 'b')).not.toContain('backend:v1.0.0')
  })

  it('begin anew with each connection, also for a reader that goes on', () => {
    const decoder = new StreamDecoder()
    namesIn(decoder, send(new StreamEncoder(), 'a', 'b'))
    expect(namesIn(decoder, send(new StreamEncoder(), 'c'))).toEqual(['c node-1 Running'])
  })

  it('begin anew with each snapshot', () => {
    const encoder = new StreamEncoder()
    send(encoder, 'a')
    encoder.beginSnapshot()
    encoder.row('pods', pod({ name: 'b' }))
    expect(encoder.newValues()).toMatchObject({ from: 0, add: expect.arrayContaining(['Running']) })
  })

  it('begin anew when there are too many, so that neither side grows without end', () => {
    const [encoder, decoder] = [new StreamEncoder(4), new StreamDecoder()]
    for (const name of ['a', 'b', 'c']) {
      const text = send(encoder, name)
      expect(text).toContain('"from":0')
      expect(namesIn(decoder, text)).toEqual([`${name} node-1 Running`])
    }
  })

  it('that are missing are a fault', () => {
    const encoder = new StreamEncoder()
    send(encoder, 'a')
    expect(() => namesIn(new StreamDecoder(), send(encoder, 'b'))).toThrow(RangeError)
  })
})

describe('a page of another version', () => {
  it('is told so instead of reading the wrong columns', () => {
    const text = snapshotText({ scope: 'cluster', namespace: null, rows: {} as never, status: {} as never, metrics: {} as never, podUsage: {}, nodeUsage: {} })
    expect(() => new StreamDecoder().snapshot(text)).not.toThrow()
    expect(() => new StreamDecoder().snapshot(text.replace(STREAM_FORMAT, 'other'))).toThrow(OtherStreamFormat)
  })
})

it('messages for specs are read as those of the server', () => {
  const upserts = { pods: [realisticPod(1)] }
  expect(new StreamDecoder().delta(deltaText({ upserts }), () => undefined)).toEqual({ upserts: expect.objectContaining(upserts) })
})
