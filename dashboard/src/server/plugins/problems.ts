import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import type { Problem, ProblemCode } from '../../shared/problem.ts'
import { STATUS_CODES } from 'node:http'
import fp from 'fastify-plugin'
import { PROBLEM_CODES, PROBLEM_MEDIA_TYPE } from '../../shared/problem.ts'

/** Faults that Fastify itself raises. */
const FRAMEWORK_CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_VALIDATION: 'VALIDATION_FAILED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
}

type Fault = FastifyError & Pick<Problem, 'missingRights'>

/** What a client is told; of a fault of ours no more than that there is one. */
function toProblem(error: Fault, requestId: string): Problem {
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
    ...(error.missingRights && { missingRights: error.missingRights }),
  }
}

export function sendProblem(error: Fault, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error, request.id)
  if (problem.code === 'INTERNAL_ERROR')
    request.log.error({ err: error }, 'request failed')
  return reply.code(problem.status).type(PROBLEM_MEDIA_TYPE).send(problem)
}

/** RFC 9457 problem details for every fault. */
export const problems = fp(async (app: FastifyInstance) => {
  app.setErrorHandler<Fault>(sendProblem)
}, { name: 'problems' })

function codeOf(error: Fault, status: number): ProblemCode {
  const own = PROBLEM_CODES.find(each => each === error.code)
  return own ?? FRAMEWORK_CODES[error.code] ?? (status < 500
    ? 'BAD_REQUEST'
    : 'INTERNAL_ERROR')
}

function detailOf(error: Fault, code: ProblemCode): Pick<Problem, 'detail' | 'errors'> {
  if (error.validation) {
    return {
      detail: 'The request has values that are not allowed: see "errors".',
      errors: error.validation.map(toPointedError),
    }
  }
  return code === 'INTERNAL_ERROR'
    ? {}
    : { detail: error.message }
}

function toPointedError({ instancePath, message = 'is not allowed', params }: FastifySchemaValidationError) {
  const field = params.additionalProperty ?? params.missingProperty
  return {
    pointer: field === undefined
      ? instancePath
      : `${instancePath}/${field}`,
    detail: message,
  }
}
