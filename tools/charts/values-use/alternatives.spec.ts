import { expect, it } from 'vitest'
import { alternatives } from './alternatives.ts'

it('takes the other words of a list', () => {
  expect(alternatives({ enum: ['a', 'b', 'c'] }, 'b')).toEqual(['a', 'c'])
})

it('takes the other switch, and both where there is none yet', () => {
  expect(alternatives({ type: 'boolean' }, true)).toEqual([false])
  expect(alternatives({ type: 'boolean' }, undefined)).toEqual([false, true])
})

it('takes the numbers beside the current one first, and none out of range', () => {
  expect(alternatives({ type: 'integer', minimum: 5, maximum: 8 }, 5)).toEqual([6, 7])
  expect(alternatives({ type: 'integer' }, 0)).not.toContain(-1)
})

it('takes texts that match the pattern and fit', () => {
  expect(alternatives({ type: 'string', pattern: '^/' }, '/health')).toEqual(['/other'])
  expect(alternatives({ type: 'string', maxLength: 4, pattern: '^[a-z0-9]*$' }, '')).toEqual(['8081', '50m', '150m', 'data'])
})

it('takes values of every type that is allowed', () => {
  expect(alternatives({ type: ['integer', 'string'], pattern: '%$' }, 1)).toEqual(expect.arrayContaining([2, '25%']))
})

it('takes another list', () => {
  expect(alternatives({ type: 'array' }, [])).toContainEqual(['other'])
})
