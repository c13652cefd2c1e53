import { expect, it } from 'vitest'
import { formatDuration } from './time.ts'

it.each([
  [-5000, '0s'],
  [45_000, '45s'],
  [12 * 60_000, '12m'],
  [185 * 60_000, '3h 5m'],
  [3 * 3_600_000, '3h'],
  [52 * 3_600_000, '2d 4h'],
  [38 * 86_400_000, '38d'],
])('writes %i ms as %s', (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text)
})
