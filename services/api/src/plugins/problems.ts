import type { ErrorCode, Problem } from '@todo-chatbot/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { STATUS_CODES } from 'node:http'
import { ERROR_CODES, PROBLEM_MEDIA_TYPE } from '@todo-chatbot/contract'
import fp from 'fastify-plugin'
import { NotReady, RouteNotFound, StoreFull } from '../errors.ts'
import { storeFaultOf } from '../store/store-fault.ts'
import { validationErrors } from './validation-errors.ts'

/** Faults that Fastify itself raises. */
const FRAMEWORK_CODES: Record<string, ErrorCode> = {
  FST_ERR_VALIDATION: 'VALIDATION_FAILED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
}
/** Any other fault is told by its status. */
const STATUS_CODE: Record<number, ErrorCode> = {
  408: 'REQUEST_TIMEOUT',
  413: 'BODY_TOO_LARGE',
  414: 'URI_TOO_LONG',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  431: 'HEADERS_TOO_LARGE',
  503: 'NOT_READY',
}
const isOurs = ({ code }: FastifyError): boolean => (ERROR_CODES as readonly string[]).includes(code)

function statusOf({ statusCode = 500 }: FastifyError): number {
  return statusCode >= 400 && statusCode in STATUS_CODES
    ? statusCode
    : 500
}

function codeOf(error: FastifyError, status: number): ErrorCode {
  if (isOurs(error))
    return error.code as ErrorCode
  return FRAMEWORK_CODES[error.code] ?? STATUS_CODE[status] ?? (status < 500
    ? 'BAD_REQUEST'
    : 'INTERNAL_ERROR')
}

/** Nobody outside is told how something here broke. */
const isSecret = (error: FastifyError): boolean => statusOf(error) >= 500 && !isOurs(error)

function detailOf(error: FastifyError): Pick<Problem, 'detail' | 'errors'> {
  if (error.validation) {
    return {
      detail: 'The request has values that are not allowed: see "errors".',
      errors: validationErrors(error.validation),
    }
  }
  return isSecret(error)
    ? {}
    : { detail: error.message }
}

/** What a client is told; of a fault of ours no more than that there is one. */
export function toProblem(error: FastifyError, requestId: string): Problem {
  const status = statusOf(error)
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    ...detailOf(error),
    code: codeOf(error, status),
    requestId,
  }
}

/**
 * A store that is away, held by another process or full is no fault of ours: the client may try again, and the log tells the operator.
 * One that is damaged stays a fault: nobody can go on as if nothing were.
 */
function withoutStore(error: FastifyError, request: FastifyRequest): FastifyError {
  const fault = storeFaultOf(error)
  if (fault === undefined || fault === 'damaged')
    return error
  request.log.warn({ err: error }, `the store is ${fault}`)
  if (fault === 'full')
    return StoreFull()
  return NotReady(fault === 'busy' ? 'another process holds the store' : 'the store does not answer')
}

export function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const told = withoutStore(error, request)
  const problem = toProblem(told, request.id)
  if (isSecret(told))
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
