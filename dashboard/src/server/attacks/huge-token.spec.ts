import type { TestApp } from '../testing/test-app.ts'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { logIn, startWithLogins } from '../testing/logins.ts'
import { openSocket, rawRequest, statusOf, untilEnded } from '../testing/raw-request.ts'

const MEBIBYTE = 2 ** 20

let test: TestApp

afterEach(() => test.close())

const reviews = () => test.sim.requests.count('create')

describe('a huge token', () => {
  it('is refused before the cluster is asked', async () => {
    test = await startWithLogins()
    expect((await logIn(test, 'x'.repeat(16_385))).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
    expect((await logIn(test, 'x'.repeat(MEBIBYTE))).json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
    expect(reviews()).toBe(0)
  })

  it('is not repeated in the answer', async () => {
    test = await startWithLogins()
    expect((await logIn(test, 'secret '.repeat(3000))).body).not.toContain('secret')
  })

  it('in a body without a length is cut off at the limit', async () => {
    test = await startWithLogins()
    const socket = openSocket(test.url)
    const answer = text(socket)
    socket.write('POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n')
    const chunk = 'x'.repeat(16 * 1024)
    for (let sent = 0; sent < 4; sent++)
      socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`)
    expect(statusOf(await answer)).toBe(413)
    socket.destroy()
    expect(reviews()).toBe(0)
  })

  it('in a header or a cookie is a problem of its own', async () => {
    test = await startWithLogins()
    const answer = await rawRequest(test.url, 'GET /api/v1/session HTTP/1.1', 'Host: localhost', `Cookie: dashboard_session=${'x'.repeat(20_000)}`)
    expect(statusOf(answer)).toBe(431)
    expect(answer).toContain('application/problem+json')
    expect(answer).toContain('cache-control: no-store')
  })

  it('leaves the server answering', async () => {
    test = await startWithLogins()
    const sockets = Array.from({ length: 5 }, () => openSocket(test.url))
    await Promise.all(sockets.map(async (socket) => {
      socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${'x'.repeat(MEBIBYTE)}`)
      await untilEnded(socket)
      socket.destroy()
    }))
    expect((await test.app.inject('/health')).statusCode).toBe(200)
  })
})
