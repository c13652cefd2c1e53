/** Classes of SQLSTATE for a connection that broke, a server that has none left, and one that is told to end (PostgreSQL, appendix A). */
const SQLSTATE = /^(?:08|53|57P)[0-9A-Z]+$/
/** What Node says of a peer that cannot be reached, or no longer. */
const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
/** What the driver says without a code. */
const WORDS = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|the database does not answer)/

/** Whether the database is out of reach, rather than asked for something wrong. */
export function isConnectionLost(error: Error & { code?: unknown }): boolean {
  const code = String(error.code ?? '')
  return SQLSTATE.test(code) || SYSTEM_CODES.has(code) || WORDS.test(error.message)
}
