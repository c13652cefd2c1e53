import type { FastifyServerOptions } from 'fastify'
import type { IncomingMessage } from 'node:http'

/** W3C Trace Context: ids of zeros say nothing, and versions after 00 may add fields. */
const TRACEPARENT = /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/

function traceIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const [, version, traceId, added] = TRACEPARENT.exec(String(headers.traceparent)) ?? []
  return version === '00' && added !== undefined
    ? undefined
    : traceId
}

/** The logger of a request: its lines name the trace that the caller's `traceparent` names. */
export const tracedLogger: NonNullable<FastifyServerOptions['childLoggerFactory']> = (logger, bindings, options, request) => {
  const traceId = traceIdOf(request)
  return logger.child({ ...bindings, ...(traceId !== undefined && { traceId }) }, options)
}
