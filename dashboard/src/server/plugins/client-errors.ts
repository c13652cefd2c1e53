import type { Socket } from 'node:net'
import type { Problem } from '../../shared/problem.ts'
import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { PROBLEM_MEDIA_TYPE } from '../../shared/problem.ts'

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** The answer to what is no HTTP request, or none that ends: it reaches no route and no hook. */
export function answerClientError({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const status = STATUS_OF[code] ?? 400
  const problem: Problem = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code: 'BAD_REQUEST', requestId: randomUUID() }
  const body = JSON.stringify(problem)
  socket.end([
    `HTTP/1.1 ${status} ${problem.title}`,
    `content-type: ${PROBLEM_MEDIA_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n'))
}
