import type { ErrorCode } from '@todo-chatbot/contract'
import createError from '@fastify/error'

const fault = (code: ErrorCode, message: string, status: number) => createError(code, message, status)

/** Every fault that a handler may throw; the message is the problem's `detail`. */
export const TodoNotFound = fault('TODO_NOT_FOUND', 'There is no todo with the id "%s".', 404)
export const ConversationNotFound = fault('CONVERSATION_NOT_FOUND', 'There is no conversation with the id "%s".', 404)
export const RouteNotFound = fault('ROUTE_NOT_FOUND', 'There is nothing at %s %s.', 404)
export const InvalidCursor = fault('INVALID_CURSOR', 'The cursor is not one that this API gave.', 400)
export const InvalidTimeZone = fault('INVALID_TIME_ZONE', '"%s" is not an IANA time zone such as Europe/Zurich.', 400)
export const InvalidIdempotencyKey = fault('VALIDATION_FAILED', 'Idempotency-Key must be 1 to 255 visible ASCII characters.', 400)
export const VersionMismatch = fault('VERSION_MISMATCH', 'The todo has changed since: its version is now %s.', 412)
export const IdempotencyKeyInUse = fault('IDEMPOTENCY_KEY_IN_USE', 'The first request with this Idempotency-Key is still running.', 409)
export const IdempotencyKeyReused = fault('IDEMPOTENCY_KEY_REUSED', 'This Idempotency-Key was used for another request.', 422)
export const RateLimited = fault('RATE_LIMITED', 'Too many requests: try again in %s.', 429)
export const NotReady = fault('NOT_READY', 'The service is not ready: %s.', 503)
