import { expect, it } from 'vitest'
import { thinOut } from './thin-out.ts'

it('keeps peaks and gaps when a series is thinned out', () => {
  expect(thinOut([1, 9, null, 2, null, null, 3], 2)).toEqual([9, 2, null, 3])
})
