import { describe, expect, it } from 'vitest'
import { container, podRow, sample, termination } from '../testing-rows.ts'
import { countQuickFilters, filterPods, toPodEntries } from './pod-entry.ts'

const outOfMemory = termination({ reason: 'OOMKilled', exitCode: 137 })
const pods = [
  podRow({ name: 'well' }),
  podRow({
    name: 'crashing',
    status: 'CrashLoopBackOff',
    readyContainers: 0,
    restarts: 3,
    lastTermination: termination(),
  }),
  podRow({
    name: 'greedy',
    restarts: 1,
    lastTermination: outOfMemory,
    containers: [
      container({ lastTermination: outOfMemory }),
    ],
  }),
  podRow({
    name: 'done',
    status: 'Completed',
    readyContainers: 0,
    workload: { kind: 'Job', name: 'backup' },
  }),
]
const entries = toPodEntries(pods, new Map([
  [
    'uid-greedy',
    sample(10, 500),
  ],
]))

function found(text: string, quick = '') {
  return filterPods(entries, text, quick).map(({ pod }) => pod.name)
}

describe('the entry of a pod', () => {
  it('is the same object until the pod or its usage changes', () => {
    const [well] = pods
    const usage = new Map([['uid-well', sample(1, 1)]])
    const before = toPodEntries(pods, usage)[0]
    expect(toPodEntries(pods, usage)[0]).toBe(before)
    expect(toPodEntries(pods, new Map([['uid-well', sample(2, 1)]]))[0]).not.toBe(before)
    expect(toPodEntries([{ ...well! }], usage)[0]).not.toBe(before)
  })
})

describe('filtering pods', () => {
  it('finds words in name, status, node and workload, and leaves out words after a minus', () => {
    expect(found('crash')).toEqual(['crashing'])
    expect(found('node-1 running')).toEqual(['well', 'greedy'])
    expect(found('backup')).toEqual(['done'])
    expect(found('running -greedy')).toEqual(['well'])
  })

  it('looks into one field with its name before a colon', () => {
    expect(found('exit:137')).toEqual(['greedy'])
    expect(found('exit:1')).toEqual(['crashing'])
    expect(found('status:running -name:greedy')).toEqual(['well'])
    expect(found('workload:job')).toEqual(['done'])
    expect(found('qos:burst account:default node:node-1 ip:10.0.0')).toHaveLength(4)
  })

  it('takes a word with a colon that names no field for a text', () => {
    expect(found('backend:v1')).toHaveLength(4)
  })

  it('does not call a finished job unready', () => {
    expect(found('', 'not-ready')).toEqual(['crashing'])
  })

  it('knows the quick filters', () => {
    expect(found('', 'restarted')).toEqual(['crashing', 'greedy'])
    expect(found('', 'oom-killed')).toEqual(['greedy'])
    expect(found('', 'near-limit')).toEqual(['greedy'])
    expect(Object.fromEntries(countQuickFilters(entries).map(({ id, count }) => [id, count]))).toEqual({
      'not-ready': 1,
      'restarted': 2,
      'oom-killed': 1,
      'near-limit': 1,
      'no-limits': 0,
    })
  })
})
