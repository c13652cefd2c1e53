import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { ADAS_TOKEN, cookieOf, startWithLogins, userOf } from '../testing/logins.ts'

const FOREIGN = [
  ['another site', { 'sec-fetch-site': 'cross-site', 'origin': 'http://evil.example' }],
  ['another port of this host', { 'sec-fetch-site': 'same-site' }],
  ['another origin, in a browser that does not say the site', { origin: 'http://evil.example' }],
  ['a page without an origin', { origin: 'null' }],
] as const

let test: TestApp

afterEach(() => test.close())

describe('a page of another origin', () => {
  it.each(FOREIGN)('that is %s cannot log anybody in or out', async (_name, headers) => {
    test = await startWithLogins()
    const cookie = await cookieOf(test, ADAS_TOKEN)
    for (const method of ['POST', 'DELETE'] as const) {
      const answer = await test.app.inject({ method, url: '/api/v1/session', headers: { ...headers, cookie }, ...(method === 'POST' && { payload: { token: 'eve' } }) })
      expect(answer.json()).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' })
      expect(answer.cookies).toEqual([])
    }
    expect(await userOf(test, cookie)).toBe('ada')
  })

  it.each(FOREIGN)('that is %s cannot open a stream or read anything', async (_name, headers) => {
    test = await startWithLogins({ config: { auth: 'none' } })
    for (const url of ['/api/v1/stream', '/api/v1/session', '/api/v1/usage?namespace=todo&kind=Pod&name=ours'])
      expect((await test.app.inject({ url, headers })).json()).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' })
  })

  it('cannot send a form: only JSON is taken', async () => {
    test = await startWithLogins()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
      const answer = await test.app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'content-type': type }, payload: `{"token":"${ADAS_TOKEN}"}` })
      expect(answer.json()).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' })
    }
  })

  it('gets no permission from a preflight, and no answer that it could read or embed', async () => {
    test = await startWithLogins()
    const preflight = await test.app.inject({ method: 'OPTIONS', url: '/api/v1/session', headers: { 'origin': 'http://evil.example', 'access-control-request-method': 'POST' } })
    const answer = await test.app.inject('/api/v1/session')
    for (const { headers } of [preflight, answer]) {
      expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([])
      expect(headers).toMatchObject({ 'cross-origin-resource-policy': 'same-origin', 'x-frame-options': 'DENY' })
    }
    expect(preflight.statusCode).toBe(403)
  })

  it('may link to the dashboard', async () => {
    test = await startWithLogins()
    const answer = await test.app.inject({ url: '/pods', headers: { 'accept': 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' } })
    expect(answer.json()).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' })
  })
})
