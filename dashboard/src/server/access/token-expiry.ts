import { Buffer } from 'node:buffer'

/**
 * When a token says that it ends, in epoch milliseconds; null where it says nothing. It only ever shortens a session, so that
 * nothing depends on a signature that only the API server can check.
 */
export function tokenExpiryMs(token: string): number | null {
  const [, claims = ''] = token.split('.')
  try {
    const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { exp?: unknown }
    return typeof exp === 'number' && Number.isFinite(exp)
      ? exp * 1000
      : null
  }
  catch {
    return null
  }
}
