import { describe, expect, it } from 'vitest'
import { assertWithinBudget } from './budget.ts'

describe('the budget of an image', () => {
  it('accepts what is exactly as large as allowed', () => {
    expect(() => assertWithinBudget([
      { name: 'backend', payloadBytes: 30_000_000 },
      { name: 'frontend', payloadBytes: 5_000_000 },
    ])).not.toThrow()
  })

  it('names every image that is larger, and by how much', () => {
    expect(() => assertWithinBudget([
      { name: 'backend', payloadBytes: 31_200_000 },
      { name: 'frontend', payloadBytes: 6_000_000 },
      { name: 'dashboard', payloadBytes: 1 },
    ]))
      .toThrow('backend adds 31.2 MB to its base, 30.0 MB are allowed; frontend adds 6.0 MB to its base, 5.0 MB are allowed')
  })
})
