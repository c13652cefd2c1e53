import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/** How long a connection may keep the server waiting. */
export interface ConnectionLimits {
  headersTimeoutMs: number
  /** For the whole request with its body. */
  requestTimeoutMs: number
  /** Without a byte in either direction; open streams send a heartbeat before that. */
  silenceMs: number
  checkIntervalMs: number
  maxConnections: number
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  silenceMs: 60_000,
  checkIntervalMs: 2000,
  maxConnections: 2000,
}

/** The part that Fastify takes when it makes the server. */
export function connectionOptions({ headersTimeoutMs, requestTimeoutMs, silenceMs, checkIntervalMs }: ConnectionLimits) {
  return {
    requestTimeout: requestTimeoutMs,
    connectionTimeout: silenceMs,
    http: { headersTimeout: headersTimeoutMs, connectionsCheckingInterval: checkIntervalMs },
  }
}

/** Connections that send slowly, or nothing, cost little and end soon. */
export const connectionLimits = fp(async (app: FastifyInstance, { maxConnections }: ConnectionLimits) => {
  app.server.maxConnections = maxConnections
}, { name: 'connection-limits' })
