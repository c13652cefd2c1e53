import { describe, expect, it } from 'vitest'
import { formatBytes, formatCoverage, formatMillicores, formatPercent, plural } from './quantity.ts'

describe('amounts', () => {
  it.each([
    [0, '0 B'],
    [512, '512 B'],
    [1536, '1.5 Ki'],
    [188_743_680, '180 Mi'],
    [536_870_912, '512 Mi'],
    [1_610_612_736, '1.5 Gi'],
    [null, '–'],
    [undefined, '–'],
  ])('writes %s bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  it.each([
    [0, '0m'],
    [250, '250m'],
    [1500, '1.5'],
    [12_000, '12'],
    [null, '–'],
  ])('writes %s millicores as %s', (millicores, text) => {
    expect(formatMillicores(millicores)).toBe(text)
  })

  it('knows no share of nothing', () => {
    expect(formatPercent(10, null)).toBe('–')
    expect(formatPercent(null, 10)).toBe('–')
    expect(formatPercent(1, 4)).toBe('25 %')
  })

  it('counts in words', () => {
    expect(plural(1, 'pod')).toBe('1 pod')
    expect(plural(10_000, 'pod')).toBe('10,000 pods')
  })
})

it('rounds coverage down, so that a gap never reads as none', () => {
  expect([287 / 288, 1, 1 / 120, 0].map(formatCoverage)).toEqual(['99 %', '100 %', '< 1 %', '0 %'])
})
