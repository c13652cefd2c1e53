import type { IncomingHttpHeaders } from 'node:http'

/** The part of a Kubernetes Status object that tells what went wrong. */
export interface StatusObject {
  code?: number
  reason?: string
  message?: string
  details?: { retryAfterSeconds?: number }
}

/** An answer of the API server that is not a success. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  /** How long the server asks to wait, if it does. */
  readonly retryAfterMs: number | null

  constructor(status: number, message: string, retryAfterMs: number | null = null) {
    super(message)
    this.status = status
    this.retryAfterMs = retryAfterMs
  }

  /** From an HTTP answer with a Status body, or whatever a proxy before the server wrote. */
  static fromAnswer(status: number, headers: IncomingHttpHeaders, body: string): ApiError {
    const { message, details } = parseStatus(body)
    const seconds = Number(headers['retry-after'] ?? details?.retryAfterSeconds ?? Number.NaN)
    return new ApiError(status, message ?? `the API server answered ${status}`, Number.isFinite(seconds)
      ? seconds * 1000
      : null)
  }

  /** From the object of an ERROR event. */
  static fromStatus({ code = 500, message, reason }: StatusObject): ApiError {
    return new ApiError(code, message ?? reason ?? `the API server sent error ${code}`)
  }
}

function parseStatus(body: string): StatusObject {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null
      ? value
      : {}
  }
  catch {
    return {}
  }
}
