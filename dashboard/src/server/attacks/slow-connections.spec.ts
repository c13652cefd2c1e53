import type { TestApp } from '../testing/test-app.ts'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { CONNECTION_LIMITS } from '../plugins/connection-limits.ts'
import { openSocket, statusOf, untilEnded } from '../testing/raw-request.ts'
import { readStream } from '../testing/read-stream.ts'
import { startReadyApp } from '../testing/test-app.ts'

const QUICK = { headersTimeoutMs: 100, requestTimeoutMs: 200, checkIntervalMs: 20 }

let test: TestApp

afterEach(() => test.close())

/** What the server says to a connection that sends this and then only waits, or drips. */
async function answerTo(sent: string, drip = ''): Promise<string> {
  const socket = openSocket(test.url)
  socket.on('error', () => {})
  socket.write(sent)
  const timer = setInterval(() => drip !== '' && socket.writable && socket.write(drip), 10)
  const answer = await text(socket)
  clearInterval(timer)
  socket.destroy()
  return answer
}

describe('a connection that keeps the server waiting', () => {
  it('without a byte is ended', async () => {
    test = await startReadyApp({ connections: QUICK })
    expect(statusOf(await answerTo(''))).toBe(408)
  })

  it('by headers that drip in is ended, with a problem', async () => {
    test = await startReadyApp({ connections: QUICK })
    const answer = await answerTo('GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ', 'a')
    expect(statusOf(answer)).toBe(408)
    expect(answer).toContain('application/problem+json')
  })

  it('by a body that drips in is ended', async () => {
    test = await startReadyApp({ connections: QUICK })
    const answer = await answerTo('POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 30000\r\n\r\n{', ' ')
    expect(statusOf(answer)).toBe(408)
  })

  it('after an answer, in silence, is ended', async () => {
    test = await startReadyApp({ connections: { silenceMs: 100 } })
    const socket = openSocket(test.url)
    socket.write('GET /api/v1/stream HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await untilEnded(socket)
    socket.destroy()
  })

  it('does so for seconds only, as the server is set by itself', async () => {
    test = await startReadyApp()
    const { server } = test.app
    expect(CONNECTION_LIMITS).toMatchObject({ headersTimeoutMs: 10_000, requestTimeoutMs: 30_000, silenceMs: 60_000 })
    expect(server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, timeout: 60_000, maxConnections: CONNECTION_LIMITS.maxConnections })
  })
})

describe('many connections', () => {
  it('are accepted up to a number, and others wait for none of them', async () => {
    test = await startReadyApp({ connections: { maxConnections: 3 } })
    const stream = await readStream(test.url)
    const idle = [openSocket(test.url), openSocket(test.url)]
    await Promise.all(idle.map(socket => once(socket, 'connect')))
    await untilEnded(openSocket(test.url))
    expect((await stream.next())?.event).toBe('snapshot')
    stream.close()
    idle.forEach(socket => socket.destroy())
  })
})
