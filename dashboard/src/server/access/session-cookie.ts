import type { FastifyReply, FastifyRequest } from 'fastify'

/** Behind TLS the browser itself makes sure that only this host set the cookie, and no neighbour under the same domain. */
const NAME = 'dashboard_session'
const NAME_BEHIND_TLS = `__Host-${NAME}`

const isTls = ({ protocol }: FastifyRequest) => protocol === 'https'

function nameFor(request: FastifyRequest): string {
  return isTls(request)
    ? NAME_BEHIND_TLS
    : NAME
}

/** Not for scripts, not for requests that other sites cause, and not for plain http once it was set behind TLS. */
function options(request: FastifyRequest) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'strict' as const,
    secure: isTls(request),
  }
}

/** The id of the session that a request belongs to; empty without one. */
export function sessionIdOf(request: FastifyRequest): string {
  return request.cookies[nameFor(request)] ?? ''
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, id: string, maxAgeMs: number): void {
  reply.setCookie(nameFor(request), id, { ...options(request), maxAge: Math.ceil(maxAgeMs / 1000) })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(nameFor(request), options(request))
}
