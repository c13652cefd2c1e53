import { describe, expect, it } from 'vitest'
import { percentile } from './percentiles.ts'

const hundred = Array.from({ length: 100 }, (_, index) => index + 1)

describe('a percentile', () => {
  it.each([[0.5, 50], [0.99, 99], [0.999, 100], [1, 100], [0, 1]])('of %d of the numbers from 1 to 100 is %d', (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected)
  })

  it('of one value is that value, and of none is 0', () => {
    expect(percentile([7], 0.5)).toBe(7)
    expect(percentile([], 0.99)).toBe(0)
  })

  it('is not moved by the rounding of binary fractions', () => {
    expect(percentile(Array.from({ length: 1000 }, (_, index) => index + 1), 0.999)).toBe(999)
  })
})
