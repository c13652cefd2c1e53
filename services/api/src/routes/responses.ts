import type { TSchema } from 'typebox'
import { PROBLEM_MEDIA_TYPE, ProblemSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'

const header = (description: string) => Type.String({ description })

function problem(description: string, headers: Record<string, TSchema>) {
  return {
    description,
    headers,
    content: {
      [PROBLEM_MEDIA_TYPE]: { schema: ProblemSchema },
    },
  }
}

/** The faults that any route may answer. */
export const faults = {
  '4xx': problem('A problem of the request, RFC 9457', {
    'Allow': header('With 405: the methods there are'),
    'Retry-After': header('With 429: seconds to wait'),
  }),
  '5xx': problem('A problem of the service, RFC 9457', {
    'Retry-After': header('With 503: seconds to wait, where they are known'),
  }),
} as const

export const ETAG_HEADER = {
  ETag: header('The version in quotes, for If-Match and If-None-Match'),
}

/** A JSON answer with what it means, and the headers that come with it. */
export function answer<T extends TSchema>(description: string, schema: T, headers: Record<string, TSchema> = {}): T {
  return { ...schema, description, headers }
}

/** An answer without a body. */
export function emptyAnswer(description: string) {
  return Type.Unsafe<void>({ type: 'null', description })
}
