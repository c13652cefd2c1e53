import type { Outcome } from './report.ts'
import { describe, expect, it } from 'vitest'
import { reportOf } from './report.ts'

const AT = new Date('2026-11-22T12:00:00Z')

function outcome(latencyMs: number, reason?: string): Outcome {
  return {
    planned: { target: 'http://web', method: 'GET', path: '/api/v1/todos', body: undefined, isKeptAlive: true },
    startedAt: AT,
    latencyMs,
    reason,
  }
}

describe('the report', () => {
  it('counts requests, and failures by reason', () => {
    const report = reportOf('a', [outcome(1), outcome(2, 'ECONNRESET'), outcome(3, 'status 503'), outcome(4, 'ECONNRESET')])
    expect(report).toMatchObject({ name: 'a', requests: 4, failed: 3, reasons: { 'ECONNRESET': 2, 'status 503': 1 } })
  })

  it('names the slowest request, with what, when and how long', () => {
    expect(reportOf('a', [outcome(1), outcome(12.34), outcome(3)]).slowest).toEqual({
      what: 'GET http://web/api/v1/todos (kept connection)',
      at: AT.toISOString(),
      afterMs: 12.3,
    })
  })

  it('gives the first failures as examples, twenty at most', () => {
    const { examples, failed } = reportOf('a', Array.from({ length: 50 }, (_, index) => outcome(index, 'timeout')))
    expect(failed).toBe(50)
    expect(examples).toHaveLength(20)
    expect(examples[0]).toMatchObject({ at: AT.toISOString(), reason: 'timeout' })
  })

  it('has the times of failed requests too', () => {
    expect(reportOf('a', [outcome(1), outcome(10_000, 'timeout')])).toMatchObject({ p50Ms: 1, p99Ms: 10_000, p999Ms: 10_000 })
  })

  it('can be made of nothing', () => {
    expect(reportOf('a', [])).toMatchObject({ requests: 0, failed: 0, p50Ms: 0, slowest: undefined })
  })
})
