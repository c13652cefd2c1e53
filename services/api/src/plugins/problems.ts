import type { ErrorCode, Problem } from '@todo-chatbot/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { STATUS_CODES } from 'node:http'
import { ERROR_CODES, PROBLEM_MEDIA_TYPE } from '@todo-chatbot/contract'
import fp from 'fastify-plugin'
import { NotReady, RouteNotFound } from '../errors.ts'
import { isConnectionLost } from '../store/connection-lost.ts'
import { validationErrors } from './validation-errors.ts'

/** Faults that Fastify itself raises. */
const FRAMEWORK_CODES: Record<string, ErrorCode> = {
  FST_ERR_VALIDATION: 'VALIDATION_FAILED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
}
const isErrorCode = (code: string): code is ErrorCode => (ERROR_CODES as readonly string[]).includes(code)

function codeOf(error: FastifyError, status: number): ErrorCode {
  if (isErrorCode(error.code ?? ''))
    return error.code as ErrorCode
  return FRAMEWORK_CODES[error.code] ?? (status < 500
    ? 'BAD_REQUEST'
    : 'INTERNAL_ERROR')
}

function detailOf(error: FastifyError, code: ErrorCode): Pick<Problem, 'detail' | 'errors'> {
  if (error.validation) {
    return {
      detail: 'The request has values that are not allowed: see "errors".',
      errors: validationErrors(error.validation),
    }
  }
  return code === 'INTERNAL_ERROR'
    ? {}
    : { detail: error.message }
}

/** What a client is told; of a fault of ours no more than that there is one. */
export function toProblem(error: FastifyError, requestId: string): Problem {
  const status = error.statusCode !== undefined && error.statusCode >= 400
    ? error.statusCode
    : 500
  const code = codeOf(error, status)
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    ...detailOf(error, code),
    code,
    requestId,
  }
}

/** A database that is away for a while is no fault of ours: the client may try again, and /ready tells the operator. */
function withoutStore(error: FastifyError, request: FastifyRequest): FastifyError {
  if (!isConnectionLost(error))
    return error
  request.log.warn({ err: error }, 'the store does not answer')
  return NotReady('the store does not answer')
}

export function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(withoutStore(error, request), request.id)
  if (problem.code === 'INTERNAL_ERROR')
    request.log.error({ err: error }, 'request failed')
  return reply.code(problem.status).type(PROBLEM_MEDIA_TYPE).send(problem)
}

/** RFC 9457 problem details for every fault, also for paths that do not exist. */
export const problems = fp(async (app: FastifyInstance) => {
  app.setErrorHandler<FastifyError>(sendProblem)
  const preHandler = app.hasDecorator('rateLimit')
    ? app.rateLimit()
    : []
  app.setNotFoundHandler({ preHandler }, async ({ method, url }) => {
    throw RouteNotFound(method, url.split('?', 1)[0])
  })
}, { name: 'problems' })
