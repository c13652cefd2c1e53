import type { ProblemCode } from '../shared/problem.ts'
import createError from '@fastify/error'

const fault = (code: ProblemCode, message: string, status: number) => createError(code, message, status)

/** Every fault that a handler may throw; the message is the problem's `detail`. */
export const RouteNotFound = fault('ROUTE_NOT_FOUND', 'There is nothing at %s %s.', 404)
export const UsageNotFound = fault('USAGE_NOT_FOUND', 'There is no %s %s in namespace %s that you may see.', 404)
export const PodNotFound = fault('POD_NOT_FOUND', 'There is no pod %s in namespace %s that you may see.', 404)
export const PodUnavailable = fault('POD_UNAVAILABLE', 'The API server does not give the pod: %s.', 503)
export const WorkloadNotFound = fault('WORKLOAD_NOT_FOUND', 'There is no revision of %s %s in namespace %s that you may see.', 404)
export const RevisionsForbidden = fault('RIGHT_MISSING', 'You may not list %s in namespace %s.', 403)
export const RevisionsUnavailable = fault('REVISIONS_UNAVAILABLE', 'The API server does not give the revisions: %s.', 503)
export const LoginRequired = fault('LOGIN_REQUIRED', 'Log in with a Kubernetes token first.', 401)
export const TokenRefused = fault('TOKEN_REFUSED', 'The cluster does not accept this token.', 401)
export const LoginUnavailable = fault('LOGIN_UNAVAILABLE', 'The cluster cannot be asked about your rights: %s.', 503)
export const ForeignOrigin = fault('FOREIGN_ORIGIN', 'Only the dashboard\'s own page may send this request.', 403)
export const HostNotAllowed = fault('HOST_NOT_ALLOWED', 'The dashboard does not answer under this host name. Reach it by address, or add the name to ALLOWED_HOSTS.', 421)
export const RightMissing = fault('RIGHT_MISSING', 'Nobody can log in: %s.', 503)
export const RateLimited = fault('RATE_LIMITED', 'Too many requests: try again in %s.', 429)
export const TooManyStreams = fault('TOO_MANY_STREAMS', 'Too many browsers are connected: at most %s.', 503)
export const TooManyOwnStreams = fault('TOO_MANY_STREAMS', 'This login has too many open pages: at most %s streams.', 429)
export const NotReady = fault('NOT_READY', 'The dashboard is not ready: %s.', 503)
