import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { RESOURCES } from '../rows.ts'
import { EVERY_ROW } from '../testing/every-row.ts'
import { crashed, realisticEvent, realisticPod } from '../testing/realistic.ts'
import { ROW_CODECS } from './columns/index.ts'
import { StreamEncoder } from './stream-encoder.ts'

/** What may be on the wire before compression. */
const ROW_BYTES = 300
const UPDATE_BYTES = 200

const PODS = Array.from({ length: 1000 }, (_, index) => realisticPod(index))

/** Bytes for each of the texts: themselves, a comma, and their part of the values that they need. */
function bytesEach(encoder: StreamEncoder, texts: string[]): number {
  return Buffer.byteLength(texts.join() + JSON.stringify(encoder.newValues())) / texts.length
}

function startedStream(): StreamEncoder {
  const encoder = new StreamEncoder()
  encoder.beginSnapshot()
  PODS.forEach(row => encoder.row('pods', row))
  encoder.beginDelta()
  return encoder
}

it('the rows that are measured have names of 50 characters, two containers and real images', () => {
  expect(PODS[0]?.name).toHaveLength(50)
  expect(PODS[0]?.containers.map(each => each.image.length > 50)).toEqual([true, true])
})

it('a pod takes at most 300 bytes, and no pod takes more', () => {
  const encoder = new StreamEncoder()
  encoder.beginSnapshot()
  const texts = PODS.map(row => encoder.row('pods', row))
  expect(bytesEach(encoder, texts)).toBeLessThan(ROW_BYTES)
  expect(Math.max(...texts.map(text => Buffer.byteLength(text)))).toBeLessThan(ROW_BYTES)
})

it('a pod in a crash loop takes at most 300 bytes too', () => {
  const encoder = new StreamEncoder()
  encoder.beginSnapshot()
  expect(bytesEach(encoder, PODS.map(row => encoder.row('pods', crashed(row, 12))))).toBeLessThan(ROW_BYTES)
})

it('an event takes at most 300 bytes', () => {
  const encoder = new StreamEncoder()
  encoder.beginSnapshot()
  expect(bytesEach(encoder, PODS.map((_, index) => encoder.row('events', realisticEvent(index))))).toBeLessThan(ROW_BYTES)
})

it.each(RESOURCES)('a row of %s takes at most 300 bytes once its words are known', (resource) => {
  const encoder = new StreamEncoder()
  encoder.beginSnapshot()
  expect(Buffer.byteLength(encoder.row(resource, EVERY_ROW[resource] as never))).toBeLessThan(ROW_BYTES)
})

it.each([
  ['a container that ends, in a loop', (row: typeof PODS[number]) => crashed(row, 12)],
  ['a pod that gets its node', (row: typeof PODS[number]) => ({ ...row, node: 'ip-10-0-3-17.eu-central-1.compute.internal' })],
  ['a pod that fails', (row: typeof PODS[number]) => ({ ...row, status: 'Evicted', readyContainers: 0 })],
])('an update takes at most 200 bytes: %s', (_name, update) => {
  const encoder = startedStream()
  const texts = PODS.slice(0, 20).map(row => encoder.change('pods', update(row), ROW_CODECS.pods.changedColumns(row, update(row))))
  expect(bytesEach(encoder, texts)).toBeLessThan(UPDATE_BYTES)
})
