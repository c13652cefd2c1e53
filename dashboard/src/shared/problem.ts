import type { Static } from 'typebox'
import { Type } from 'typebox'

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** Every code that a problem of the dashboard can carry; clients branch on these, never on texts. */
export const PROBLEM_CODES = [
  'BAD_REQUEST',
  'VALIDATION_FAILED',
  'MALFORMED_JSON',
  'UNSUPPORTED_MEDIA_TYPE',
  'BODY_TOO_LARGE',
  'ROUTE_NOT_FOUND',
  'USAGE_NOT_FOUND',
  'LOGIN_REQUIRED',
  'TOKEN_REFUSED',
  'LOGIN_UNAVAILABLE',
  'FOREIGN_ORIGIN',
  'RATE_LIMITED',
  'TOO_MANY_STREAMS',
  'NOT_READY',
  'INTERNAL_ERROR',
] as const

/** RFC 9457 problem details, in the form that the chat app's API uses too. */
export const ProblemSchema = Type.Object({
  type: Type.String({ default: 'about:blank' }),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  code: Type.Union(PROBLEM_CODES.map(code => Type.Literal(code))),
  requestId: Type.String(),
  errors: Type.Optional(Type.Array(Type.Object({
    pointer: Type.String({ description: 'JSON pointer of the value that was refused' }),
    detail: Type.String(),
  }))),
})

export type ProblemCode = (typeof PROBLEM_CODES)[number]
export type Problem = Static<typeof ProblemSchema>
