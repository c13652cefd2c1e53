import type { PodRow } from '../../shared/rows.ts'
import type { UsageSample } from '../../shared/stream.ts'
import type { ContainerSample } from '../cluster/metrics/samples.ts'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { pod } from '../../shared/testing/rows.ts'
import { decodeLevel, encodeLevel, NO_SAMPLE } from './level.ts'
import { UsageBook } from './usage-book.ts'
import { UsageHistory } from './usage-history.ts'

const START = Date.parse('2026-01-01T10:00:00Z')
const SECOND = 1000
const MINUTE = 60 * SECOND
const MEBI = 2 ** 20

function near(expected: number) {
  return expect.toSatisfy((value: number) => Math.abs(value - expected) <= Math.max(1, expected * 0.0003), `near ${expected}`)
}

describe('a level of 16 bits', () => {
  it.each([0, 1, 7, 250, 1999, 64_000, 128 * MEBI, 17.3 * 2 ** 30, 2 ** 43])('keeps %d within 0.03 %%', (amount) => {
    expect(decodeLevel(encodeLevel(amount))).toEqual(near(amount))
  })

  it('tells zero from no sample', () => {
    expect(decodeLevel(encodeLevel(0))).toBe(0)
    expect(decodeLevel(NO_SAMPLE)).toBeNull()
  })
})

describe('the history of a pod', () => {
  it('has 120 steps of 30 s for an hour and 288 of 5 minutes for a day', () => {
    const history = new UsageHistory()
    const hour = history.read('1h', START)
    expect(hour.lastSampleAt).toBeNull()
    const day = history.read('24h', START)
    expect([hour.stepSeconds, hour.times.length, day.stepSeconds, day.times.length]).toEqual([30, 120, 300, 288])
    expect(hour.cpuMillicores.every(value => value === null)).toBe(true)
  })

  it('gives each sample at the time it was taken', () => {
    const history = new UsageHistory()
    history.record([100, 50 * MEBI, START])
    history.record([200, 60 * MEBI, START + 30 * SECOND])
    const { times, cpuMillicores, memoryBytes } = history.read('1h', START + 31 * SECOND)
    expect(times.slice(-2)).toEqual([START / 1000, START / 1000 + 30])
    expect(history.read('24h', START + 31 * SECOND).lastSampleAt).toBe('2026-01-01T10:00:30.000Z')
    expect(cpuMillicores.slice(-3)).toEqual([null, near(100), near(200)])
    expect(memoryBytes.slice(-2)).toEqual([near(50 * MEBI), near(60 * MEBI)])
  })

  it('leaves a gap where polls failed, never a zero', () => {
    const history = new UsageHistory()
    history.record([100, MEBI, START])
    history.record([300, MEBI, START + 2 * MINUTE])
    const { cpuMillicores } = history.read('1h', START + 2 * MINUTE)
    expect(cpuMillicores.slice(-5)).toEqual([near(100), null, null, null, near(300)])
  })

  it('does not show the step that has only begun as a gap', () => {
    const history = new UsageHistory()
    history.record([100, MEBI, START])
    expect(history.read('1h', START + 40 * SECOND).cpuMillicores.at(-1)).toEqual(near(100))
    expect(history.read('1h', START + 70 * SECOND).cpuMillicores.at(-1)).toBeNull()
  })

  it('keeps average and maximum of each 5 minutes', () => {
    const history = new UsageHistory()
    for (const [index, cpu] of [100, 100, 100, 500].entries())
      history.record([cpu, cpu * MEBI, START + index * MINUTE])
    const { cpuMillicores, cpuMillicoresMax, memoryBytes, memoryBytesMax } = history.read('24h', START + 4 * MINUTE)
    expect(cpuMillicores.at(-1)).toEqual(near(200))
    expect(cpuMillicoresMax.at(-1)).toEqual(near(500))
    expect(memoryBytes.at(-1)).toEqual(near(200 * MEBI))
    expect(memoryBytesMax.at(-1)).toEqual(near(500 * MEBI))
  })

  it('counts a sample that metrics-server repeats only once', () => {
    const history = new UsageHistory()
    history.record([100, MEBI, START])
    history.record([100, MEBI, START])
    history.record([300, MEBI, START + MINUTE])
    expect(history.read('24h', START + MINUTE).cpuMillicores.at(-1)).toEqual(near(200))
  })

  it('forgets what is older than its window', () => {
    const history = new UsageHistory()
    history.record([100, MEBI, START])
    history.record([200, MEBI, START + 61 * MINUTE])
    const { cpuMillicores } = history.read('1h', START + 61 * MINUTE)
    expect(cpuMillicores.filter(value => value !== null)).toEqual([near(200)])
    history.record([300, MEBI, START + 30 * 24 * 60 * MINUTE])
    expect(history.read('24h', START + 30 * 24 * 60 * MINUTE).cpuMillicores.filter(value => value !== null)).toEqual([near(300)])
  })
})

describe('the book of histories', () => {
  const poll = (...entries: [PodRow, UsageSample][]) => ({
    pods: new Map(entries.map(([row, sample]) => [row, { sample, containers: [['backend', sample[0], sample[1]] as ContainerSample] }])),
    nodes: new Map<string, UsageSample>(),
  })
  const last = (book: UsageBook, kind: string, name: string, nowMs: number) => book.historyOf({ namespace: 'todo', kind, name })?.read('1h', nowMs).cpuMillicores.at(-1)

  it('sums a workload over its pods at each poll', () => {
    const book = new UsageBook()
    book.record(poll([pod({ name: 'a' }), [100, MEBI, START]], [pod({ name: 'b' }), [250, MEBI, START]]), START)
    expect(last(book, 'Pod', 'a', START)).toEqual(near(100))
    expect(last(book, 'Deployment', 'backend', START)).toEqual(near(350))
  })

  it('drops a pod some time after it is gone, and keeps its share in the workload', () => {
    const book = new UsageBook()
    book.record(poll([pod({ name: 'old' }), [100, MEBI, START]]), START)
    const later = START + 16 * MINUTE
    book.record(poll([pod({ name: 'new' }), [50, MEBI, later]]), later)
    expect(book.historyOf({ namespace: 'todo', kind: 'Pod', name: 'old' })).toBeNull()
    expect(book.historyOf({ namespace: 'todo', kind: 'Deployment', name: 'backend' })?.read('1h', later).cpuMillicores.filter(value => value !== null)).toEqual([
      near(100),
      near(50),
    ])
  })

  it('does not give the history of a pod to its namesake', () => {
    const book = new UsageBook()
    book.record(poll([pod({ name: 'db-0', uid: 'first' }), [100, MEBI, START]]), START)
    book.record(poll([pod({ name: 'db-0', uid: 'second' }), [50, MEBI, START + MINUTE]]), START + MINUTE)
    expect(book.historyOf({ namespace: 'todo', kind: 'Pod', name: 'db-0' })?.read('1h', START + MINUTE).cpuMillicores.filter(value => value !== null)).toEqual([near(50)])
  })

  it('sums a container over the pods of a workload, and tells how it is spread over single pods', () => {
    const book = new UsageBook()
    book.record(poll([pod({ name: 'a' }), [100, MEBI, START]], [pod({ name: 'b' }), [250, 2 * MEBI, START]]), START)
    expect(book.historyOf({ namespace: 'todo', kind: 'Deployment', name: 'backend', container: 'backend' })?.read('1h', START).cpuMillicores.at(-1)).toEqual(near(350))
    const spread = book.spreadsOf('todo', { kind: 'Deployment', name: 'backend' }, START).get('backend')
    expect(spread).toMatchObject({ windowSeconds: 86_400, samples: 2, coverage: 1 / 288, cpuMillicores: { max: 250 }, lastSampleAt: '2026-01-01T10:00:00.000Z' })
    expect([...book.spreadsOf('todo', { kind: 'Deployment', name: 'back' }, START).keys()]).toEqual([])
  })

  it('counts a sample that metrics-server repeats once in the spread too', () => {
    const book = new UsageBook()
    for (let repeat = 0; repeat < 3; repeat++)
      book.record(poll([pod({ name: 'a' }), [100, MEBI, START]]), START)
    expect(book.spreadsOf('todo', { kind: 'Deployment', name: 'backend' }, START).get('backend')?.samples).toBe(1)
  })

  it('keeps the history of a node', () => {
    const book = new UsageBook()
    book.record({ pods: new Map(), nodes: new Map([['node-1', [700, MEBI, START]]]) }, START)
    expect(book.historyOf({ namespace: '', kind: 'Node', name: 'node-1' })?.read('1h', START).cpuMillicores.at(-1)).toEqual(near(700))
  })

  it('gives all of it to a file and takes it back, also in the middle of a step', () => {
    const [book, next] = [new UsageBook(), new UsageBook()]
    book.record(poll([pod({ name: 'a' }), [100, MEBI, START]]), START)
    next.restore(structuredClone([...book.save()]))
    const later = START + MINUTE
    for (const each of [book, next])
      each.record(poll([pod({ name: 'a' }), [300, MEBI, later]]), later)
    expect([...next.save()]).toEqual([...book.save()])
    expect(next.historyOf({ namespace: 'todo', kind: 'Pod', name: 'a' })?.read('24h', later).cpuMillicores.at(-1)).toEqual(near(200))
  })

  it('costs 3 KB a pod at most', () => {
    const before = process.memoryUsage().arrayBuffers
    const book = new UsageBook()
    const pods = Array.from({ length: 1000 }, (_, index) => pod({ name: `pod-${index}` }))
    book.record(poll(...pods.map((row): [PodRow, UsageSample] => [row, [100, MEBI, START]])), START)
    expect((process.memoryUsage().arrayBuffers - before) / pods.length).toBeLessThanOrEqual(3072)
    expect(book.size).toBe(pods.length + 2)
  })
})
