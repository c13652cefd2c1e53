import { describe, expect, it } from 'vitest'
import { event } from '../../shared/testing/rows.ts'
import { lastProbeFailure } from './probe-failures.ts'

const readiness = { kind: 'readiness', container: 'app' } as const

describe('the last failure of a probe', () => {
  it('is the newest event of its kind and container, without what everybody knows', () => {
    const events = [
      event({ message: 'Readiness probe failed: old', lastAt: '2026-01-01T10:00:00Z', container: 'app' }),
      event({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 503', lastAt: '2026-01-01T10:05:00Z', count: 7, container: 'app' }),
      event({ message: 'Liveness probe failed: other kind', lastAt: '2026-01-01T10:09:00Z', container: 'app' }),
      event({ message: 'Readiness probe failed: other container', lastAt: '2026-01-01T10:09:00Z', container: 'sidecar' }),
      event({ reason: 'Pulled', message: 'Readiness probe failed: no', lastAt: '2026-01-01T10:09:00Z', container: 'app' }),
    ]
    expect(lastProbeFailure(readiness, events)).toEqual({
      message: 'HTTP probe failed with statuscode: 503',
      count: 7,
      lastAt: '2026-01-01T10:05:00Z',
    })
  })

  it('counts an event that names no container for every one', () => {
    expect(lastProbeFailure(readiness, [event({ message: 'Readiness probe errored: timeout', container: null })])?.message).toBe('timeout')
  })

  it('is null when no event is left', () => {
    expect(lastProbeFailure(readiness, [])).toBeNull()
  })
})
