import type { ErrorCode } from '@todo-chatbot/contract'
import createError from '@fastify/error'

const fault = (code: ErrorCode, message: string, status: number) => createError(code, message, status)

/** Every fault that a handler may throw; the message is the problem's `detail`. */
export const TodoNotFound = fault('TODO_NOT_FOUND', 'There is no todo with the id "%s".', 404)
export const ConversationNotFound = fault('CONVERSATION_NOT_FOUND', 'There is no conversation with the id "%s".', 404)
export const RouteNotFound = fault('ROUTE_NOT_FOUND', 'There is nothing at %s %s.', 404)
export const MethodNotAllowed = fault('METHOD_NOT_ALLOWED', 'There is no %s here, but: %s.', 405)
export const MalformedJson = fault('MALFORMED_JSON', 'The body %s.', 400)
export const InvalidCursor = fault('INVALID_CURSOR', 'The cursor is not one that this API gave.', 400)
export const InvalidTimeZone = fault('INVALID_TIME_ZONE', '"%s" is not an IANA time zone such as Europe/Zurich.', 400)
export const VersionMismatch = fault('VERSION_MISMATCH', 'The todo has changed since: its version is now %s.', 412)
export const IdempotencyKeyInUse = fault('IDEMPOTENCY_KEY_IN_USE', 'The first request with this Idempotency-Key is still running.', 409)
export const IdempotencyKeyReused = fault('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for another request.', 422)
export const RateLimited = fault('RATE_LIMITED', 'Too many requests: try again in %s.', 429)
export const NotReady = fault('NOT_READY', 'The service is not ready: %s.', 503)
export const Overloaded = fault('OVERLOADED', 'The service has more to do than it can: try again in a moment.', 503)
export const UnreadableRequest = fault('BAD_REQUEST', 'What was sent is not a request of HTTP/1.1.', 400)
export const RequestTimeout = fault('REQUEST_TIMEOUT', 'The request took too long to arrive.', 408)
export const HeadersTooLarge = fault('HEADERS_TOO_LARGE', 'The headers are larger than 16 KiB.', 431)
export const StoreFull = fault('STORE_FULL', 'The store has no room left, so nothing was changed.', 507)
