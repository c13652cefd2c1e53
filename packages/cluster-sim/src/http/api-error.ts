/** Why a request failed, in the words and the code of a Kubernetes Status. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly reason: string
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, reason: string, message: string, retryAfterSeconds?: number) {
    super(message)
    this.status = status
    this.reason = reason
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const REASONS: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  410: 'Expired',
  415: 'UnsupportedMediaType',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
}

export function apiError(status: number, message: string, retryAfterSeconds?: number): ApiError {
  return new ApiError(status, REASONS[status] ?? '', message, retryAfterSeconds)
}

export function expiredError(version: number, oldest: number): ApiError {
  return apiError(410, `too old resource version: ${version} (${oldest})`)
}

/** The `Status` object that API servers send for every failure. */
export function toStatus(error: ApiError): Record<string, unknown> {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: error.message,
    reason: error.reason,
    ...(error.retryAfterSeconds !== undefined && {
      details: { retryAfterSeconds: error.retryAfterSeconds },
    }),
    code: error.status,
  }
}
