import { describe, expect, it } from 'vitest'
import { drawScale, spanOf } from './scale-chart.ts'

const span = { fromMs: 1000, toMs: 2000 }

describe('the chart of a ReplicaSet', () => {
  it('holds each count until the next one, up to now', () => {
    const { wanted, ready } = drawScale([[1000, 0, 0], [1500, 2, 1]], [], span, 2)
    expect(wanted).toBe('M0 100H500L500 0H1000')
    expect(ready).toBe('M0 100H500L500 50H1000V100H0Z')
  })

  it('begins where the ReplicaSet was seen first, not with a zero', () => {
    expect(drawScale([[1500, 1, 1]], [], span, 1).wanted).toBe('M500 0H1000')
    expect(drawScale([[500, 1, 1]], [], span, 1).wanted).toBe('M0 0H1000')
    expect(drawScale([], [], span, 1)).toEqual({ wanted: '', ready: '', gaps: [] })
  })

  it('leaves gaps out, also one that lasts', () => {
    expect(drawScale([], [[1100, 1200], [1900, null], [100, 200]], span, 1).gaps).toEqual([{ x: 100, width: 100 }, { x: 900, width: 100 }])
  })

  it('shows the changes that were seen, not the quiet hours before them', () => {
    const scaling = { readAtMs: 10_000, sinceMs: 0, gaps: [], replicaSets: [{ name: 'a', revision: 1, points: [[0, 1, 1], [9000, 2, 2]] as [number, number, number][] }] }
    expect(spanOf(scaling)).toEqual({ fromMs: 8850, toMs: 10_000 })
    expect(spanOf({ ...scaling, replicaSets: [] })).toEqual({ fromMs: 0, toMs: 10_000 })
  })
})
