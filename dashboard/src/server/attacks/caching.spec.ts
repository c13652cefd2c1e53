import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { ADAS_TOKEN, cookieOf, logIn, startWithLogins } from '../testing/logins.ts'
import { rawRequest } from '../testing/raw-request.ts'

let test: TestApp

afterEach(() => test.close())

describe('an answer that a cache could keep', () => {
  it('says that it must not be kept, whatever it is', async () => {
    test = await startWithLogins()
    const cookie = await cookieOf(test, ADAS_TOKEN)
    const answers = await Promise.all([
      '/api/v1/session',
      '/api/v1/rights',
      '/api/v1/usage?namespace=todo&kind=Pod&name=ours',
      '/api/v1/usage?namespace=todo',
      '/api/v1/none',
      '/metrics',
      '/health',
      '/%zz',
    ].map(url => test.app.inject({ url, headers: { cookie } })))
    for (const { headers } of [...answers, await logIn(test, 'wrong'), await test.app.inject('/api/v1/stream')])
      expect(headers['cache-control']).toBe('no-store')
  })

  it('says so on an open stream', async () => {
    test = await startWithLogins()
    const abort = new AbortController()
    const { headers } = await fetch(`${test.url}/api/v1/stream`, { headers: { cookie: await cookieOf(test, ADAS_TOKEN) }, signal: abort.signal })
    expect(headers.get('cache-control')).toBe('no-store')
    abort.abort()
  })

  it('says so where no request was understood', async () => {
    test = await startWithLogins()
    expect(await rawRequest(test.url, 'nonsense')).toContain('cache-control: no-store')
  })
})
