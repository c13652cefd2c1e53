import type { TestApp } from '../testing/test-app.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ADAS_TOKEN, cookieOf, logIn, startWithLogins } from '../testing/logins.ts'
import { rawRequest, statusOf } from '../testing/raw-request.ts'

let test: TestApp

beforeEach(async () => test = await startWithLogins())
afterEach(() => test.close())

const ask = (path: string, ...headers: string[]) => rawRequest(test.url, `GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers)
const headersOf = (answer: string) => answer.split('\r\n\r\n', 1)[0] ?? ''

describe('an injected header', () => {
  it.each([
    '/api/v1/none%0d%0aset-cookie:%20dashboard_session=evil',
    '/pods%0d%0a%0d%0a<script>alert(1)</script>',
    '/api/v1/session?a=%0d%0aset-cookie:%20a=b',
  ])('in the path %s stays text', async (path) => {
    const answer = await ask(path, 'Accept: text/html')
    expect(headersOf(answer).toLowerCase()).not.toContain('set-cookie')
    expect(headersOf(answer)).toContain('application/')
  })

  it.each(['a b', 'a;b', 'a"b', 'x'.repeat(65), 'ä', '{"level":"fatal"}'])('%s as a request id is replaced', async (id) => {
    const answer = await ask('/health', `X-Request-Id: ${id}`)
    expect(headersOf(answer)).toMatch(/x-request-id: [\da-f-]{36}\r\n/)
  })

  it('by a line that is folded, or has no name, is no request', async () => {
    for (const line of ['X-A: a\r\n\tset-cookie: b', ': evil', 'X A: a', 'Content-Length: 1\r\nTransfer-Encoding: chunked'])
      expect(statusOf(await ask('/health', line))).toBe(400)
  })

  it('in a token never reaches the API server', async () => {
    test.sim.requests.reset()
    const answer = await logIn(test, `${ADAS_TOKEN}\r\nimpersonate-user: system:admin`)
    expect(answer.json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
    expect(test.sim.requests.count('create')).toBe(0)
  })

  it('that a proxy would set makes nobody else of the sender', async () => {
    const cookie = await cookieOf(test, 'bob')
    const headers = { cookie, 'x-remote-user': 'ada', 'x-forwarded-user': 'ada', 'impersonate-user': 'ada', 'authorization': `Bearer ${ADAS_TOKEN}` }
    expect((await test.app.inject({ url: '/api/v1/session', headers })).json()).toMatchObject({ user: 'bob' })
  })

  it('makes no line of its own in the log', async () => {
    await ask('/api/v1/none%0a%7B%22level%22%3A%22fatal%22%7D')
    expect(test.logs.length).toBeGreaterThan(0)
    for (const line of test.logs)
      expect(line.trimEnd()).not.toContain('\n')
  })
})
