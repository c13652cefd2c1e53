import { expect, it } from 'vitest'
import { mergeDeep } from './merge-deep.ts'

it('merges maps key by key and replaces everything else', () => {
  const base = {
    a: {
      x: 1,
      y: [1, 2],
    },
    b: 'text',
  }
  expect(mergeDeep(base, {
    a: {
      y: [3],
    },
    c: true,
  })).toEqual({
    a: {
      x: 1,
      y: [3],
    },
    b: 'text',
    c: true,
  })
})

it('leaves its arguments as they are', () => {
  const base = {
    a: { x: 1 },
  }
  mergeDeep(base, {
    a: { x: 2 },
  })
  expect(base).toEqual({
    a: { x: 1 },
  })
})
