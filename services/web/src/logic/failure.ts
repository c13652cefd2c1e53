import { ApiError } from '../api.ts'

/** What to tell the person about a failed call. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Something went wrong on this page.'
}
