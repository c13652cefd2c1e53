import { describe, expect, it } from 'vitest'
import { drawSparkline } from './sparkline.ts'

const SIZE = { widthPx: 23, heightPx: 23 }

describe('a sparkline', () => {
  it('ends at the limit, with the request between', () => {
    expect(drawSparkline({ ...SIZE, values: [0, 50, 100], request: 50, limit: 100 })).toEqual({
      line: 'M1.5 21.5L11.5 11.5L21.5 1.5',
      requestY: 11.5,
      limitY: 1.5,
    })
  })

  it('breaks where nothing was measured, and shows a lone sample as a dot', () => {
    expect(drawSparkline({ ...SIZE, values: [null, 100, null], request: null, limit: 100 }).line).toBe('M11.5 1.5h0')
    expect(drawSparkline({ ...SIZE, values: [null, null], request: null, limit: null })).toEqual({ line: '', requestY: null, limitY: null })
  })

  it('makes room for usage above the limit', () => {
    expect(drawSparkline({ ...SIZE, values: [200], request: null, limit: 100 })).toMatchObject({ line: 'M1.5 1.5h0', limitY: 11.5 })
  })
})
