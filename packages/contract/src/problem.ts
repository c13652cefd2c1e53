import type { Static } from 'typebox'
import { Type } from 'typebox'

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** Every code that a problem of the API can carry; clients branch on these, never on texts. */
export const ERROR_CODES = [
  'BAD_REQUEST',
  'VALIDATION_FAILED',
  'MALFORMED_JSON',
  'UNSUPPORTED_MEDIA_TYPE',
  'BODY_TOO_LARGE',
  'URI_TOO_LONG',
  'HEADERS_TOO_LARGE',
  'REQUEST_TIMEOUT',
  'ROUTE_NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'TODO_NOT_FOUND',
  'CONVERSATION_NOT_FOUND',
  'INVALID_CURSOR',
  'INVALID_TIME_ZONE',
  'VERSION_MISMATCH',
  'IDEMPOTENCY_KEY_IN_USE',
  'IDEMPOTENCY_KEY_REUSED',
  'RATE_LIMITED',
  'NOT_READY',
  'OVERLOADED',
  'STORE_FULL',
  'INTERNAL_ERROR',
] as const

/** RFC 9457 problem details with the extensions of this API. */
export const ProblemSchema = Type.Object({
  type: Type.String({ default: 'about:blank' }),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  code: Type.Enum(ERROR_CODES, { type: 'string' }),
  requestId: Type.String(),
  errors: Type.Optional(Type.Array(Type.Object({
    pointer: Type.String({ description: 'JSON pointer of the value that was refused' }),
    detail: Type.String(),
  }))),
})

export type ErrorCode = (typeof ERROR_CODES)[number]
export type Problem = Static<typeof ProblemSchema>
