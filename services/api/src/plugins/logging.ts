import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Config } from '../config.ts'
import type { Lifecycle } from '../lifecycle.ts'
import { LogController } from 'fastify'
import { stdTimeFunctions } from 'pino'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that machines poll: logged at debug as long as it answers what is expected. */
    isPolled?: boolean
    /** A route whose answer goes on for as long as the client stays. */
    isStream?: boolean
  }
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? url

/** Paths without the query, which may hold what a person searches for. */
function requestFields({ method, url, ip }: FastifyRequest) {
  return {
    method,
    path: pathOf(url),
    remoteAddress: ip,
  }
}

/** One line for each request, when it is answered. */
class RequestLog extends LogController {
  readonly #lifecycle: Lifecycle

  constructor(lifecycle: Lifecycle) {
    super({ requestIdLogLabel: 'requestId' })
    this.#lifecycle = lifecycle
  }

  override incomingRequest(): void {}
  override routeNotFound(): void {}

  /** A client that leaves a stream is no event worth a line; the request's own line follows. */
  override streamError(error: Error & { code?: string }, request: FastifyRequest, reply: FastifyReply): void {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE')
      reply.log.warn({ req: request, err: error }, 'answer broke off')
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const fields = { req: request, statusCode: reply.statusCode, responseTimeMs: Math.round(reply.elapsedTime * 100) / 100 }
    if (error) {
      reply.log.error({ ...fields, err: error }, 'request errored')
    }
    else if (!request.routeOptions.config.isPolled) {
      reply.log.info(fields, 'request completed')
    }
    else {
      reply.log[this.#isExpected(reply)
        ? 'debug'
        : 'warn'](fields, 'probe answered')
    }
  }

  /** "Not ready" is no fault while the service starts or drains. */
  #isExpected({ statusCode }: FastifyReply): boolean {
    return statusCode < 400 || (statusCode === 503 && this.#lifecycle.phase !== 'ready')
  }
}

/** JSON lines on stdout: ISO time, level by name, message, request id. */
export function loggingOptions({ logLevel }: Pick<Config, 'logLevel'>, lifecycle: Lifecycle, stream?: { write: (line: string) => void }) {
  return {
    logController: new RequestLog(lifecycle),
    logger: {
      level: logLevel,
      timestamp: stdTimeFunctions.isoTime,
      formatters: {
        level: (label: string) => ({ level: label }),
      },
      serializers: { req: requestFields },
      redact: [
        'req.headers.authorization',
        'req.headers.cookie',
        'headers.authorization',
        'headers.cookie',
      ],
      ...(stream && { stream }),
    },
  } satisfies FastifyServerOptions
}
