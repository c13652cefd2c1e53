import { describe, expect, it } from 'vitest'
import { parseQuantity, toBytes, toMillicores } from './quantity.ts'

describe('a Kubernetes quantity', () => {
  it.each([
    ['0', 0],
    ['1', 1],
    ['+1', 1],
    ['-1', -1],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['100m', 0.1],
    ['1500000n', 0.0015],
    ['250u', 0.00025],
    ['1k', 1000],
    ['128M', 128_000_000],
    ['2G', 2e9],
    ['3T', 3e12],
    ['1P', 1e15],
    ['2E', 2e18],
    ['1e3', 1000],
    ['1E3', 1000],
    ['12e6', 12_000_000],
    ['1.5e-3', 0.0015],
    ['1e+2', 100],
    ['64Ki', 65_536],
    ['1Mi', 1_048_576],
    ['1.5Gi', 1_610_612_736],
    ['1Ti', 1_099_511_627_776],
    ['1Pi', 2 ** 50],
    ['1Ei', 2 ** 60],
  ])('%s is %d', (text, amount) => {
    expect(parseQuantity(text)).toBe(amount)
  })

  it.each(['', 'Gi', 'one', '1 Gi', '1gi', '1KI', '1K', '1mi', '0x10', '1e', '--1', '1.2.3', 'NaN', 'Infinity'])('%j is none', (text) => {
    expect(parseQuantity(text)).toBeNull()
  })

  it.each([
    ['0.1', 100],
    ['250m', 250],
    ['2', 2000],
    ['1n', 1],
    ['1200001n', 2],
    ['0', 0],
    [undefined, null],
    ['much', null],
  ])('cPU of %s is %s millicores, rounded up', (text, millicores) => {
    expect(toMillicores(text)).toBe(millicores)
  })

  it.each([
    ['128974848', 128_974_848],
    ['129e6', 129_000_000],
    ['123Mi', 128_974_848],
    ['128974848000m', 128_974_848],
    ['1m', 1],
    [undefined, null],
  ])('memory of %s is %s bytes', (text, bytes) => {
    expect(toBytes(text)).toBe(bytes)
  })
})
