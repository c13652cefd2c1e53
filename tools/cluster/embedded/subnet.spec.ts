import { describe, expect, it } from 'vitest'
import { chooseSubnet, rangeOf } from './subnet.ts'

describe('the choice of a subnet', () => {
  it('is the same for the same cluster', () => {
    expect(chooseSubnet('1a2b3c4d', [])).toBe(chooseSubnet('1a2b3c4d', []))
  })

  it('goes round what the machine already routes', () => {
    const wanted = chooseSubnet('1a2b3c4d', [])
    const other = chooseSubnet('1a2b3c4d', [`${wanted}.0/24`])
    expect(other).not.toBe(wanted)
    expect(chooseSubnet('1a2b3c4d', [`${wanted}.7`])).toBe(other)
  })

  it('says so when a route covers every candidate', () => {
    expect(() => chooseSubnet('1a2b3c4d', ['10.0.0.0/8'])).toThrow('no free subnet')
  })
})

it('reads a range from any address in it', () => {
  expect(rangeOf('10.1.2.3/24')).toEqual(rangeOf('10.1.2.0/24'))
  expect(rangeOf('0.0.0.1')).toEqual({ first: 1, last: 1 })
})
