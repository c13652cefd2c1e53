import { describe, expect, it } from 'vitest'
import { nodeRow, podRow, sample } from '../testing-rows.ts'
import { sumUsage } from './usage-totals.ts'

const MEBIBYTE = 1_048_576

describe('usage of everything', () => {
  it('adds what is used, requested, limited and offered', () => {
    const pods = [
      podRow({ name: 'a' }),
      podRow({ name: 'b' }),
    ]
    const usage = new Map([
      [
        'uid-a',
        sample(100, 64),
      ],
      [
        'uid-b',
        sample(50, 32),
      ],
    ])
    expect(sumUsage('memoryBytes', pods, [
      nodeRow(),
    ], usage)).toMatchObject({
      used: 96 * MEBIBYTE,
      request: 512 * MEBIBYTE,
      limit: 1024 * MEBIBYTE,
      allocatable: 8192 * MEBIBYTE,
      missingSamples: 0,
    })
  })

  it('says how many pods have no sample, and that without any the sum is not known', () => {
    const pods = [
      podRow({ name: 'a' }),
      podRow({ name: 'b' }),
    ]
    expect(sumUsage('cpuMillicores', pods, [], new Map([
      [
        'uid-a',
        sample(100, 64),
      ],
    ]))).toMatchObject({ used: 100, missingSamples: 1, allocatable: null })
    expect(sumUsage('cpuMillicores', pods, [], new Map())).toMatchObject({ used: null, missingSamples: 2 })
  })

  it('leaves out pods that no node took yet', () => {
    expect(sumUsage('cpuMillicores', [
      podRow({ name: 'a', requests: { cpuMillicores: 500_000, memoryBytes: null }, node: null }),
      podRow({ name: 'b', requests: { cpuMillicores: 100, memoryBytes: null } }),
    ], [], new Map())).toMatchObject({ request: 100, missingSamples: 1 })
  })

  it('leaves out pods that ended', () => {
    expect(sumUsage('cpuMillicores', [
      podRow({ status: 'Completed' }),
    ], [], new Map())).toMatchObject({ request: null, missingSamples: 0 })
  })
})
