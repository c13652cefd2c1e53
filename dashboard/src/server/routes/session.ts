import type { FastifyRequest } from 'fastify'
import type { Session } from '../../shared/api.ts'
import type { Person } from '../cluster/access/reviewer.ts'
import type { Context, Route } from './context.ts'
import { API_PATHS, LoginSchema } from '../../shared/api.ts'
import { SESSION_LIFETIME_MS } from '../access/sessions.ts'
import { createTokenViewer } from '../access/viewer.ts'
import { describeFault } from '../cluster/connection/fault-words.ts'
import { DEFINITIONS } from '../cluster/resources.ts'
import { LoginUnavailable, TokenRefused } from '../errors.ts'
import { SESSION_COOKIE } from '../plugins/viewer.ts'

/** Enough for a person who mistypes, too few to try tokens. */
const LOGINS_PER_MINUTE = 10

/** Whether a login is needed, and who is logged in. */
export const readSession: Route = (app, { config }) => {
  app.get(API_PATHS.session, async (request): Promise<Session> => ({ auth: config.auth, user: app.viewerOf(request)?.user ?? null }))
}

/** Logs in: the token is given to the API server once and then kept in memory only, behind an id that says nothing. */
export const startSession: Route = (app, context) => {
  const { config, sessions } = context
  const options = {
    schema: { body: LoginSchema },
    config: {
      rateLimit: { max: LOGINS_PER_MINUTE, timeWindow: 60_000 },
    },
  }
  app.post(API_PATHS.session, options, async (request, reply): Promise<Session> => {
    if (config.auth === 'none')
      return { auth: config.auth, user: null }
    const token = request.body.token.trim()
    const person = await identify(token, context)
    sessions.end(request.cookies[SESSION_COOKIE] ?? '')
    const id = sessions.start(createTokenViewer({
      ...context,
      token,
      person,
      namespaces: () => context.state.namespaces(),
      isNamespaced: resource => DEFINITIONS[resource].isNamespaced,
    }))
    reply.setCookie(SESSION_COOKIE, id, cookieOptions(request))
    return { auth: config.auth, user: person.user }
  })
}

/** Logs out; streams of the session end with it. */
export const endSession: Route = (app, { sessions, streams }) => {
  app.delete(API_PATHS.session, async (request, reply) => {
    sessions.end(request.cookies[SESSION_COOKIE] ?? '')
    streams.refreshAll()
    return reply.clearCookie(SESSION_COOKIE, cookieOptions(request)).code(204).send()
  })
}

async function identify(token: string, { reviewer }: Context): Promise<Person> {
  const person = await reviewer.identify(token).catch((error: Error) => {
    throw LoginUnavailable(describeFault(error))
  })
  if (person === null)
    throw TokenRefused()
  return person
}

function cookieOptions(request: FastifyRequest) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'strict' as const,
    secure: request.protocol === 'https',
    maxAge: SESSION_LIFETIME_MS / 1000,
  }
}
