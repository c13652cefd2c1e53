import { expect, it } from 'vitest'
import { compareVersions, nextVersion } from './version.ts'

it.each([
  ['major', '2.0.0'],
  ['minor', '1.10.0'],
  ['patch', '1.9.10'],
  ['1.10.0', '1.10.0'],
])('raises 1.9.9 by %s to %s', (wanted, version) => {
  expect(nextVersion('chart', '1.9.9', wanted)).toBe(version)
})

it('compares versions number by number', () => {
  expect(compareVersions('1.10.0', '1.9.9')).toBeGreaterThan(0)
  expect(compareVersions('0.9.9', '1.0.0')).toBeLessThan(0)
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0)
})
