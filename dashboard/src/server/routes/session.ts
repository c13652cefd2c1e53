import type { FastifyRequest } from 'fastify'
import type { Session } from '../../shared/api.ts'
import type { Viewer } from '../access/viewer.ts'
import type { App, Context, Route } from './context.ts'
import { API_PATHS, LoginSchema } from '../../shared/api.ts'
import { loginFault } from '../access/login-fault.ts'
import { clearSessionCookie, sessionIdOf, setSessionCookie } from '../access/session-cookie.ts'
import { tokenExpiryMs } from '../access/token-expiry.ts'
import { createTokenViewer } from '../access/viewer.ts'
import { RateLimited, TokenRefused } from '../errors.ts'

const MINUTE_MS = 60_000
/** Enough for a person who mistypes, too few to try tokens. */
const LOGINS_PER_ADDRESS = 10
/** Each login asks the API server; many addresses together must not become a flood there. */
const LOGINS_IN_ALL = 100

/** Whether a login is needed, and who is logged in. */
export const readSession: Route = (app, { config }) => {
  app.get(API_PATHS.session, async (request): Promise<Session> => ({ auth: config.auth, user: app.viewerOf(request)?.user ?? null }))
}

/** Logs in: the token is given to the API server once and then kept in memory only, behind an id that says nothing. */
export const startSession: Route = (app, context) => {
  const { config, sessions, now } = context
  const options = {
    schema: { body: LoginSchema },
    config: {
      rateLimit: { max: LOGINS_PER_ADDRESS, timeWindow: MINUTE_MS },
    },
    preHandler: limitInAll(app),
  }
  app.post(API_PATHS.session, options, async (request, reply): Promise<Session> => {
    if (config.auth === 'none')
      return { auth: config.auth, user: null }
    const token = request.body.token.trim()
    const viewer = await admit(token, context)
    sessions.end(sessionIdOf(request))
    const { id, endsAtMs } = sessions.start(viewer, tokenExpiryMs(token))
    setSessionCookie(request, reply, id, endsAtMs - now())
    return { auth: config.auth, user: viewer.user }
  })
}

/** Logs out; streams of the session end with it. */
export const endSession: Route = (app, { sessions, streams }) => {
  app.delete(API_PATHS.session, async (request, reply) => {
    sessions.end(sessionIdOf(request))
    streams.refreshAll()
    clearSessionCookie(request, reply)
    return reply.code(204).send()
  })
}

/** After the limit per address, so that a single one cannot use up what all share. */
function limitInAll(app: App) {
  const check = app.createRateLimit({ max: LOGINS_IN_ALL, timeWindow: MINUTE_MS, keyGenerator: () => 'all' })
  return async (request: FastifyRequest) => {
    const limit = await check(request)
    if (!limit.isAllowed && limit.isExceeded)
      throw RateLimited(`${limit.ttlInSeconds} seconds`)
  }
}

/** Reads the rights at once, so that a dashboard that may not ask for them says so here and not in an endless retry. */
async function admit(token: string, context: Context): Promise<Viewer> {
  try {
    const person = await context.reviewer.identify(token)
    if (person === null)
      throw TokenRefused()
    const viewer = createTokenViewer({ ...context, token, person, namespaces: () => context.state.namespaces() })
    await viewer.view()
    return viewer
  }
  catch (error) {
    throw error instanceof TokenRefused
      ? error
      : loginFault(error)
  }
}
