import { expect, it } from 'vitest'
import { podRow, sample } from '../testing-rows.ts'
import { workloadUsageEntries } from './usage-entry.ts'

const unlimited = { cpuMillicores: null, memoryBytes: null }

it('sums a workload over its pods that run, and leaves out those of a node', () => {
  const pods = [
    podRow({ name: 'a' }),
    podRow({ name: 'b' }),
    podRow({
      name: 'c',
      workload: { kind: 'Job', name: 'backup' },
      status: 'Completed',
    }),
    podRow({ name: 'static', workload: { kind: 'Node', name: 'node-1' } }),
  ]
  const [entry, ...rest] = workloadUsageEntries(pods, new Map([
    [
      'uid-a',
      sample(100, 1),
    ],
  ]))
  expect(rest).toEqual([])
  expect(entry).toMatchObject({
    name: 'backend',
    pods: 2,
    measuredPods: 1,
    used: { cpuMillicores: 100 },
    requests: { cpuMillicores: 500 },
    limits: { cpuMillicores: 1000 },
  })
})

it('knows no limit for a Deployment when one of its pods has none', () => {
  const [entry] = workloadUsageEntries([
    podRow({ name: 'a' }),
    podRow({ name: 'b', limits: unlimited }),
  ], new Map())
  expect(entry?.limits).toEqual(unlimited)
  expect(entry?.used).toEqual(unlimited)
})

it('lists every kind of workload, and tells those of one name apart', () => {
  const entries = workloadUsageEntries(['Deployment', 'StatefulSet', 'DaemonSet', 'Job'].map(kind => podRow({ name: kind, workload: { kind, name: 'same' } })), new Map())
  expect(entries.map(({ kind, name }) => [kind, name])).toEqual([['Deployment', 'same'], ['StatefulSet', 'same'], ['DaemonSet', 'same'], ['Job', 'same']])
})

it('is as old as the oldest sample in it', () => {
  const [entry] = workloadUsageEntries([podRow({ name: 'a' }), podRow({ name: 'b' })], new Map([['uid-a', [1, 1, 2000]], ['uid-b', [1, 1, 1000]]]))
  expect(entry).toMatchObject({ sampledAtMs: 1000, measuredPods: 2 })
})
