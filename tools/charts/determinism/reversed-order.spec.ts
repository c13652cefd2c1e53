import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { reversedKeys } from './reversed-order.ts'

const VALUES = '# About it.\na: 1\nb:\n  # First.\n  c: \'0\'\n  d: [2, 1]\ne: {f: 1, g: 2}\n'

it('turns the keys of every map around', () => {
  const reversed = parse(reversedKeys(VALUES)) as { b: object, e: object }
  expect(Object.keys(reversed)).toEqual(['e', 'b', 'a'])
  expect(Object.keys(reversed.b)).toEqual(['d', 'c'])
  expect(Object.keys(reversed.e)).toEqual(['g', 'f'])
})

it('keeps every value, and the order of lists', () => {
  expect(parse(reversedKeys(VALUES))).toEqual(parse(VALUES))
})

it('keeps the quotes of a text that looks like a number', () => {
  expect(reversedKeys('a: \'0\'\nb: off\n')).toBe('b: off\na: \'0\'\n')
})

it('leaves a file without values as it is', () => {
  expect(reversedKeys('# Nothing.\n')).toBe('# Nothing.\n')
})
