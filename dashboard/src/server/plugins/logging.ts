import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import type { Config } from '../config.ts'
import { LogController } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that machines poll: logged at debug as long as it succeeds or says that the dashboard starts or stops. */
    isPolled?: boolean
  }
}

/** Method and path only: no header, no query, no body, so that no token can reach a log. */
function requestFields({ method, url, ip }: FastifyRequest) {
  return { method, path: url.split('?', 1)[0], remoteAddress: ip }
}

/** One line for each request, when it is answered. */
class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' })
  }

  override incomingRequest(): void {}
  override routeNotFound(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const fields = { req: request, statusCode: reply.statusCode, responseTimeMs: Math.round(reply.elapsedTime * 100) / 100 }
    if (error) {
      reply.log.error({ ...fields, err: error }, 'request errored')
    }
    else if (!request.routeOptions.config.isPolled) {
      reply.log.info(fields, 'request completed')
    }
    else {
      const isExpected = reply.statusCode < 400 || reply.statusCode === 503
      reply.log[isExpected
        ? 'debug'
        : 'warn'](fields, 'probe answered')
    }
  }
}

/** JSON lines on stdout: ISO time, level by name, message, request id. */
export function loggingOptions({ logLevel }: Pick<Config, 'logLevel'>, stream?: { write: (line: string) => void }) {
  return {
    logController: new RequestLog(),
    logger: {
      level: logLevel,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {
        level: (label: string) => ({ level: label }),
      },
      serializers: { req: requestFields },
      ...(stream && { stream }),
    },
  } satisfies FastifyServerOptions
}
