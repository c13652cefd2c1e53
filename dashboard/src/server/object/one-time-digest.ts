import { createHmac, randomBytes } from 'node:crypto'

const KEY_BYTES = 32
const DIGEST_LENGTH = 16

/**
 * Digests that can be compared with each other only. A plain hash of a short value could be found by trying;
 * this one needs a key that is forgotten with the answer.
 */
export function createOneTimeDigest(): (...parts: unknown[]) => string {
  const key = randomBytes(KEY_BYTES)
  return (...parts) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, DIGEST_LENGTH)
}
