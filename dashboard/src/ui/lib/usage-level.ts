import type { Tone } from './tone.ts'

const CLOSE_TO_LIMIT = 0.8
const AT_LIMIT = 0.95

/** How near to its limit something is; without a limit nothing can be said. */
export function usageTone(used: number | null, limit: number | null): Tone {
  if (used === null || !limit)
    return 'muted'
  const share = used / limit
  if (share >= AT_LIMIT)
    return 'danger'
  return share >= CLOSE_TO_LIMIT
    ? 'warn'
    : 'ok'
}

/** The right end of a usage bar: the limit, else the request, widened when usage runs past it. */
export function barScale(used: number | null, request: number | null, limit: number | null): number | null {
  const reference = limit ?? request
  return reference === null || reference === 0
    ? null
    : Math.max(reference, used ?? 0)
}
