import { describe, expect, it } from 'vitest'
import { ApiError } from '../connection/api-error.ts'
import { recoverFrom } from './recovery.ts'

describe('the recovery from a fault', () => {
  it.each([
    ['a lost connection', new Error('socket hang up'), { canResume: true, wait: 'backoff', access: 'granted' }],
    ['400', new ApiError(400, ''), { canResume: true, wait: 'backoff', access: 'granted' }],
    ['401', new ApiError(401, ''), { canResume: true, wait: 'backoff', access: 'granted' }],
    ['403', new ApiError(403, ''), { canResume: false, wait: 'slow', access: 'denied' }],
    ['404', new ApiError(404, ''), { canResume: false, wait: 'slow', access: 'not-served' }],
    ['410', new ApiError(410, ''), { canResume: false, wait: 'backoff', access: 'granted' }],
    ['429 with Retry-After', new ApiError(429, '', 3000), { canResume: true, wait: { atLeastMs: 3000 }, access: 'granted' }],
    ['503 with an endless Retry-After', new ApiError(503, '', 1e9), { canResume: true, wait: { atLeastMs: 5000 }, access: 'granted' }],
    ['500', new ApiError(500, ''), { canResume: true, wait: 'backoff', access: 'granted' }],
    ['an event that is no JSON', new SyntaxError('Unexpected token'), { canResume: false, wait: 'backoff', access: 'granted' }],
  ])('%s', (_name, error, expected) => {
    expect(recoverFrom(error)).toMatchObject(expected)
  })

  it('tells people what happened to the connection', () => {
    expect(recoverFrom(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })).message).toBe('the connection to the API server was cut (ECONNRESET)')
  })
})
