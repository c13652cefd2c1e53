/** What keeps a store from doing its work, though it was asked for nothing wrong. */
export type StoreFault = 'unreachable' | 'busy' | 'full' | 'damaged'

/** PostgreSQL, appendix A: no room on the disk; a statement that took too long, be it that others hold what it waits for. */
const SQLSTATE_FAULTS: Record<string, StoreFault> = { 53100: 'full', 57014: 'busy' }
/**
 * The same: classes for a connection that broke, who is not let in, a database that is not there, a server that has no connection
 * left, and one that is told to end; and a transaction that did nothing for too long.
 */
const SQLSTATE = /^(?:(?:08|28|3D|53|57P)[0-9A-Z]+|25P03)$/
/** What OpenSSL and Node say of a certificate that is not to be trusted. */
const CERTIFICATE = /CERT|UNABLE_TO_VERIFY/
/** What Node says of a peer that cannot be reached, or no longer. */
const SYSTEM_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
/** What the driver says without a code. */
const WORDS = /^(?:Connection terminated|The server does not support SSL connections|timeout exceeded when trying to connect|Client has encountered a connection error|the database does not answer)/
/** SQLite's result codes (sqlite.org/rescode.html): BUSY, LOCKED, CORRUPT, FULL, NOTADB. The upper bits only say more. */
const SQLITE_FAULTS: Record<number, StoreFault> = { 5: 'busy', 6: 'busy', 11: 'damaged', 13: 'full', 26: 'damaged' }
const PRIMARY_CODE = 0xFF

/** Undefined where the fault is not the store's. */
export function storeFaultOf({ code, errcode, message }: Error & { code?: unknown, errcode?: number }): StoreFault | undefined {
  if (code === 'ERR_SQLITE_ERROR')
    return SQLITE_FAULTS[(errcode ?? 0) & PRIMARY_CODE]
  const text = String(code ?? '')
  if (text in SQLSTATE_FAULTS)
    return SQLSTATE_FAULTS[text]
  return SQLSTATE.test(text) || CERTIFICATE.test(text) || SYSTEM_CODES.has(text) || WORDS.test(message) ? 'unreachable' : undefined
}
