import { describe, expect, it } from 'vitest'
import { median, steadinessOf } from './steadiness.ts'

const MIB = 1024 * 1024
const range = (count: number, value: (index: number) => number) => Array.from({ length: count }, (_, index) => value(index) * MIB)

describe('the median', () => {
  it.each([[[3, 1, 2], 2], [[4, 1, 2, 3], 2], [[7], 7], [[], 0]])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})

describe('the memory of a process', () => {
  it('is flat when it goes up and down', () => {
    expect(steadinessOf(range(60, index => 90 + index % 7))).toMatchObject({ isFlat: true })
  })

  it('may grow while it warms up', () => {
    expect(steadinessOf(range(60, index => index < 12 ? 40 + index * 4 : 90))).toEqual({ earlyBytes: 90 * MIB, lateBytes: 90 * MIB, isFlat: true })
  })

  it('is not flat when it grows by 512 bytes with each of 50 requests in a second', () => {
    const growthInFifteenSeconds = 15 * 50 * 512 / MIB
    expect(steadinessOf(range(60, index => 50 + index * growthInFifteenSeconds))).toMatchObject({ isFlat: false })
  })

  it('may grow by 8 MiB where a tenth is less, and by a tenth where that is more', () => {
    const step = (before: number, after: number) => steadinessOf([...range(30, () => before), ...range(30, () => after)]).isFlat
    expect([step(20, 28), step(20, 29), step(200, 220), step(200, 221)]).toEqual([true, false, true, false])
  })

  it('can be told from five looks', () => {
    expect(steadinessOf(range(5, index => index))).toMatchObject({ earlyBytes: MIB, lateBytes: 4 * MIB })
  })
})
