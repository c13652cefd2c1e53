import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import rateLimitPlugin from '@fastify/rate-limit'
import fp from 'fastify-plugin'
import { RateLimited } from '../errors.ts'

/** Route option of everything that writes. */
export const limited = { rateLimit: {} }

/** Counts by client address, in this process; only routes that ask for it, and paths that do not exist. */
export const rateLimit = fp(async (app: FastifyInstance, { rateLimitPerMinute }: Pick<Config, 'rateLimitPerMinute'>) => {
  if (rateLimitPerMinute === 0)
    return
  await app.register(rateLimitPlugin, {
    global: false,
    max: rateLimitPerMinute,
    timeWindow: 60_000,
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { after }) => RateLimited(after),
  })
}, { name: 'rate-limit' })
