import { expect, it } from 'vitest'
import { podRow, sample } from '../testing-rows.ts'
import { deploymentUsageEntries } from './usage-entry.ts'

const unlimited = { cpuMillicores: null, memoryBytes: null }

it('sums a Deployment over its pods and leaves others out', () => {
  const pods = [
    podRow({ name: 'a' }),
    podRow({ name: 'b' }),
    podRow({
      name: 'c',
      workload: { kind: 'Job', name: 'backup' },
    }),
  ]
  const [entry, ...rest] = deploymentUsageEntries(pods, new Map([
    [
      'uid-a',
      sample(100, 1),
    ],
  ]))
  expect(rest).toEqual([])
  expect(entry).toMatchObject({
    name: 'backend',
    pods: 2,
    used: { cpuMillicores: 100 },
    requests: { cpuMillicores: 500 },
    limits: { cpuMillicores: 1000 },
  })
})

it('knows no limit for a Deployment when one of its pods has none', () => {
  const [entry] = deploymentUsageEntries([
    podRow({ name: 'a' }),
    podRow({ name: 'b', limits: unlimited }),
  ], new Map())
  expect(entry?.limits).toEqual(unlimited)
  expect(entry?.used).toEqual(unlimited)
})
