/** What Node says of these ("aborted", "read ECONNRESET") says nothing to people. */
const CONNECTION_WORDS: Record<string, string> = {
  ECONNRESET: 'the connection to the API server was cut',
  ECONNREFUSED: 'the API server accepts no connections',
}

/** A fault of a call in one line for people; the code stays, for whoever looks it up. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error))
    return String(error)
  const code = 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''
  const words = CONNECTION_WORDS[code]
  return words === undefined
    ? error.message || code || error.name
    : `${words} (${code})`
}
