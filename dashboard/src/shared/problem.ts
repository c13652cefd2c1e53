import type { Right } from './rights.ts'

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
  'POD_NOT_FOUND',
  'POD_UNAVAILABLE',
  'WORKLOAD_NOT_FOUND',
  'REVISIONS_UNAVAILABLE',
  'LOGIN_REQUIRED',
  'TOKEN_REFUSED',
  'LOGIN_UNAVAILABLE',
  'FOREIGN_ORIGIN',
  'HOST_NOT_ALLOWED',
  'RIGHT_MISSING',
  'RATE_LIMITED',
  'TOO_MANY_STREAMS',
  'NOT_READY',
  'INTERNAL_ERROR',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** RFC 9457 problem details, in the form that the chat app's API uses too. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  code: ProblemCode
  requestId: string
  /** Which value was refused, by JSON pointer. */
  errors?: { pointer: string, detail: string }[]
  /** What would have to be granted: to the dashboard's own account, or with 403 to the person. */
  missingRights?: Right[]
}
