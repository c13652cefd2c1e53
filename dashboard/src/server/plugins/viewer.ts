import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Sessions } from '../access/sessions.ts'
import type { View } from '../access/view.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Config } from '../config.ts'
import cookie from '@fastify/cookie'
import fp from 'fastify-plugin'
import { loginFault } from '../access/login-fault.ts'
import { sessionIdOf } from '../access/session-cookie.ts'
import { EVERYTHING } from '../access/view.ts'
import { SessionEnded } from '../access/viewer.ts'
import { LoginRequired } from '../errors.ts'

const ANYBODY: Viewer = {
  user: null,
  view: async () => EVERYTHING,
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Who sends the request; null when a login is asked for and there is none. */
    viewerOf: (request: FastifyRequest) => Viewer | null
    /** The same, but 401 instead of null. */
    requireViewer: (request: FastifyRequest) => Viewer
    /** What that person may see now; 401 once the token is no longer good, which ends the session. */
    readView: (request: FastifyRequest) => Promise<View>
  }
}

/** Finds the person behind a request by its session cookie. */
export const viewer = fp(async (app: FastifyInstance, { config, sessions }: { config: Config, sessions: Sessions }) => {
  await app.register(cookie)
  if (config.auth === 'none')
    app.log.warn('AUTH is none: whoever reaches the port sees all rows')
  const viewerOf = (request: FastifyRequest) => config.auth === 'none'
    ? ANYBODY
    : sessions.find(sessionIdOf(request))
  const requireViewer = (request: FastifyRequest) => {
    const found = viewerOf(request)
    if (found === null)
      throw LoginRequired()
    return found
  }
  app.decorate('viewerOf', viewerOf)
  app.decorate('requireViewer', requireViewer)
  app.decorate('readView', async (request: FastifyRequest) => {
    const person = requireViewer(request)
    try {
      return await person.view()
    }
    catch (error) {
      if (error instanceof SessionEnded)
        sessions.end(sessionIdOf(request))
      throw loginFault(error)
    }
  })
}, { name: 'viewer' })
