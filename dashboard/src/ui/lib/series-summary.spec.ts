import { expect, it } from 'vitest'
import { summarize } from './series-summary.ts'

it('takes gaps for unknown, never for zero', () => {
  expect(summarize([null, 10, null, 30], [null, 12, null, 44])).toEqual({
    latest: 30,
    average: 20,
    peak: 44,
    coverage: 0.5,
  })
  expect(summarize([null], [null])).toEqual({
    latest: null,
    average: null,
    peak: null,
    coverage: 0,
  })
})
