import { expect, it } from 'vitest'
import { Distribution } from './distribution.ts'

const START = Date.parse('2026-01-01T12:00:00Z')
const HOUR = 3_600_000

function near(expected: number) {
  return expect.toSatisfy((value: number) => Math.abs(value - expected) <= expected * 0.026, `near ${expected}`)
}

it('gives percentiles within 2.6 % and the maximum as it was', () => {
  const distribution = new Distribution()
  for (let value = 1; value <= 1000; value++)
    distribution.record(value * 1_048_576, START)
  expect(distribution.read(START)).toEqual({ samples: 1000, p50: near(500 * 1_048_576), p95: near(950 * 1_048_576), max: 1000 * 1_048_576 })
})

it('knows nothing without samples, and does not take zero for nothing', () => {
  const distribution = new Distribution()
  expect(distribution.read(START)).toBeNull()
  distribution.record(0, START)
  expect(distribution.read(START)).toEqual({ samples: 1, p50: 0, p95: 0, max: 0 })
})

it('forgets a peak after a day', () => {
  const distribution = new Distribution()
  distribution.record(900, START)
  distribution.record(100, START + 20 * HOUR)
  expect(distribution.read(START + 20 * HOUR)?.max).toBe(900)
  expect(distribution.read(START + 24 * HOUR)).toMatchObject({ samples: 1, max: 100 })
})

it('stays small, however long it runs and however the values differ', () => {
  const distribution = new Distribution()
  for (let hour = 0; hour < 24 * 30; hour++) {
    for (let power = 0; power < 44; power++)
      distribution.record(2 ** power, START + hour * HOUR)
  }
  expect(distribution.state).toHaveLength(8)
  expect(Math.max(...distribution.state.map(({ counts }) => counts.size))).toBeLessThanOrEqual(44)
})
