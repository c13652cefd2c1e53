import { createHash, randomBytes } from 'node:crypto'

/** The letters of generated Kubernetes names: no vowels, so no words. */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789'

function encode(bytes: Uint8Array): string {
  return [...bytes].map(byte => ALPHABET[byte % ALPHABET.length]).join('')
}

/** The pod-template-hash: the same template gives the same name. */
export function templateHash(template: unknown): string {
  return encode(createHash('sha256').update(JSON.stringify(template)).digest().subarray(0, 10))
}

export const randomSuffix = (): string => encode(randomBytes(5))
