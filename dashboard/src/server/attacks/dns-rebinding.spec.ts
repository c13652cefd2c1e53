import type { TestApp } from '../testing/test-app.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { startWithLogins } from '../testing/logins.ts'
import { rawRequest, statusOf } from '../testing/raw-request.ts'

let test: TestApp

afterEach(() => test.close())

const codeFor = async (headers: Record<string, string>, url = '/api/v1/session') => (await test.app.inject({ url, headers })).json().code

describe('a stranger\'s name that points at the dashboard', () => {
  it.each(['/api/v1/session', '/api/v1/stream', '/metrics', '/', '/assets/index.js'])('gets nothing of %s, also without logins', async (url) => {
    test = await startWithLogins({ config: { auth: 'none' } })
    const answer = await test.app.inject({ url, headers: { host: 'evil.example:30002' } })
    expect(answer.json()).toMatchObject({ status: 421, code: 'HOST_NOT_ALLOWED' })
  })

  it('gets nothing by a whole address in the request line', async () => {
    test = await startWithLogins({ config: { auth: 'none' } })
    const answer = await rawRequest(test.url, 'GET http://localhost/api/v1/session HTTP/1.1', 'Host: evil.example', 'Connection: close')
    expect(answer).not.toContain('"auth"')
  })

  it('gets nothing without any host', async () => {
    test = await startWithLogins({ config: { auth: 'none' } })
    expect(statusOf(await rawRequest(test.url, 'GET /api/v1/session HTTP/1.0'))).toBe(421)
    expect(statusOf(await rawRequest(test.url, 'GET /api/v1/session HTTP/1.1', 'Connection: close'))).toBe(400)
  })

  it('gets nothing by a header that a proxy would set', async () => {
    test = await startWithLogins()
    expect(await codeFor({ 'host': 'evil.example', 'x-forwarded-host': 'localhost' })).toBe('HOST_NOT_ALLOWED')
  })

  it('is known by what a trusted proxy says', async () => {
    test = await startWithLogins({ config: { trustProxy: ['127.0.0.1'], allowedHosts: ['ops.example.com'] } })
    expect(await codeFor({ 'host': '10.1.2.3', 'x-forwarded-host': 'evil.example' })).toBe('HOST_NOT_ALLOWED')
    expect(await codeFor({ 'host': 'upstream.internal', 'x-forwarded-host': 'ops.example.com' })).toBeUndefined()
  })
})

describe('the dashboard\'s own names', () => {
  it.each(['192.168.49.2:30002', 'localhost:30002', 'ops.example.com', 'todo-chatbot-dashboard.todo-chatbot.svc'])('%s is answered', async (host) => {
    test = await startWithLogins({ config: { allowedHosts: ['ops.example.com'] } })
    expect(await codeFor({ host })).toBeUndefined()
  })

  it('are not asked of a probe, which tells nothing', async () => {
    test = await startWithLogins()
    for (const url of ['/health', '/ready'])
      expect((await test.app.inject({ url, headers: { host: 'load-balancer.example' } })).statusCode).toBe(200)
  })
})
