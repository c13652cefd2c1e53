import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { isAllowedHost } from '../access/allowed-hosts.ts'
import { HostNotAllowed } from '../errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers under any host name: load balancers choose the one of their probes themselves. */
    isForAnyHost?: boolean
  }
}

/** No page of a stranger can read the dashboard by pointing a name of its own at it (DNS rebinding). */
export const hosts = fp(async (app: FastifyInstance, { allowedHosts }: { allowedHosts: readonly string[] }) => {
  app.addHook('onRequest', async ({ host, routeOptions }) => {
    if (!routeOptions.config.isForAnyHost && !isAllowedHost(host ?? '', allowedHosts))
      throw HostNotAllowed()
  })
}, { name: 'hosts' })
