import type { TSchema } from 'typebox'
import { PROBLEM_MEDIA_TYPE, ProblemSchema } from '@todo-chatbot/contract'
import { Type } from 'typebox'

const problem = {
  description: 'A problem, RFC 9457',
  content: {
    [PROBLEM_MEDIA_TYPE]: { schema: ProblemSchema },
  },
}

/** The faults that any route may answer. */
export const faults = { '4xx': problem, '5xx': problem } as const

const header = (description: string) => Type.String({ description })

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
