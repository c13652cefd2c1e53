import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { Overloaded } from '../errors.ts'

/** About ten seconds of what one process answers at its limit on one core: whoever waits behind them has given up. */
export const MOST_IN_FLIGHT = 1000
const RETRY_AFTER_SECONDS = 5

/**
 * Refuses requests while so many others wait for their answers, so that memory stays bounded and those which were taken are answered.
 * What counts is the queue, not the time that the event loop loses: a process that was halted for a second by its CPU limit has nothing
 * to refuse. Not for probes: a restart would not help. Nor for streams: they stay open, and a browser gives one up for good that is
 * answered with a fault.
 */
export const overload = fp(async (api: FastifyInstance) => {
  let inFlight = 0
  api.addHook('onRequest', ({ routeOptions }, reply, done) => {
    if (routeOptions.config.isStream)
      return done()
    if (inFlight >= MOST_IN_FLIGHT) {
      reply.header('retry-after', RETRY_AFTER_SECONDS)
      return done(Overloaded())
    }
    inFlight += 1
    // Also where the client goes before it is answered.
    reply.raw.once('close', () => inFlight -= 1)
    done()
  })
}, { name: 'overload' })
