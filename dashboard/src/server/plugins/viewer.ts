import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Sessions } from '../access/sessions.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Config } from '../config.ts'
import cookie from '@fastify/cookie'
import fp from 'fastify-plugin'
import { EVERYTHING } from '../access/view.ts'
import { LoginRequired } from '../errors.ts'

export const SESSION_COOKIE = 'dashboard_session'

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
  }
}

/** Finds the person behind a request by its session cookie. */
export const viewer = fp(async (app: FastifyInstance, { config, sessions }: { config: Config, sessions: Sessions }) => {
  await app.register(cookie)
  const viewerOf = (request: FastifyRequest) => config.auth === 'none'
    ? ANYBODY
    : sessions.find(request.cookies[SESSION_COOKIE] ?? '')
  app.decorate('viewerOf', viewerOf)
  app.decorate('requireViewer', (request: FastifyRequest) => {
    const found = viewerOf(request)
    if (found === null)
      throw LoginRequired()
    return found
  })
}, { name: 'viewer' })
