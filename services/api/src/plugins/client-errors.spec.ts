import type { Socket } from 'node:net'
import type { Api } from '../routes/context.ts'
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

async function listen() {
  const { app } = await buildTestApp()
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  return { app, port: Number(port) }
}

/** Sends what no HTTP client would, and reads all that comes back. */
async function answerTo(text: string, meanwhile: (app: Api) => unknown = () => {}): Promise<string> {
  const { app, port } = await listen()
  const arrived = meanwhile(app)
  const client = connect(port, '127.0.0.1')
  client.write(text)
  const [chunks] = await Promise.all([client.setEncoding('utf8').toArray(), arrived])
  return chunks.join('')
}

/** What Node does to a request that takes too long to arrive, without the wait. */
async function timeOut({ server }: Api): Promise<void> {
  const [socket] = await once(server, 'connection') as [Socket]
  server.emit('clientError', Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
}

it.each([
  ['headers that are too large', `GET /health HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, undefined, 431, 'HEADERS_TOO_LARGE'],
  ['what is no HTTP', 'hello\r\n\r\n', undefined, 400, 'BAD_REQUEST'],
  ['a request that takes too long', 'GET /health HTTP/1.1\r\n', timeOut, 408, 'REQUEST_TIMEOUT'],
] as const)('answers a problem to %s, and closes the connection', async (_, text, meanwhile, status, code) => {
  const answer = await answerTo(text, meanwhile)
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const problem = JSON.parse(body)
  expect(problem).toMatchObject({ type: 'about:blank', status, code, detail: expect.any(String) })
  expect(head.split('\r\n')).toEqual([
    `HTTP/1.1 ${status} ${problem.title}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${body.length}`,
    `x-request-id: ${problem.requestId}`,
    'connection: close',
  ])
})
