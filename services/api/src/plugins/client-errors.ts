import type { FastifyInstance } from 'fastify'
import type { Socket } from 'node:net'
import { randomUUID } from 'node:crypto'
import { PROBLEM_MEDIA_TYPE } from '@todo-chatbot/contract'
import { HeadersTooLarge, RequestTimeout, UnreadableRequest } from '../errors.ts'
import { toProblem } from './problems.ts'

/** By the codes of Node; any other means that its parser gave up. */
const FAULTS: Record<string, typeof UnreadableRequest> = {
  ERR_HTTP_REQUEST_TIMEOUT: RequestTimeout,
  HPE_HEADER_OVERFLOW: HeadersTooLarge,
}

function textOf(code: string): string {
  const problem = toProblem((FAULTS[code] ?? UnreadableRequest)(), randomUUID())
  const body = JSON.stringify(problem)
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `content-type: ${PROBLEM_MEDIA_TYPE}; charset=utf-8`,
    `content-length: ${body.length}`,
    `x-request-id: ${problem.requestId}`,
    'connection: close',
    '',
    body,
  ].join('\r\n')
}

/** A request that Node cannot read becomes none for Fastify: the problem is written to its connection, which ends. */
export function answerClientError(this: FastifyInstance, error: Error & { code: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed)
    return
  this.log.trace({ err: error }, 'request cannot be read')
  if (socket.writable)
    socket.write(textOf(error.code))
  socket.destroy(error)
}
