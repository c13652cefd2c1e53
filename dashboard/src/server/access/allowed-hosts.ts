import { isIP } from 'node:net'

const HOST = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d{1,5})?$/i
/** Names that nobody can register, so that no stranger's name server can answer for them. */
const RESERVED = /^(?:[\w-]+|.+\.localhost|.+\.svc|.+\.svc\.cluster\.local)$/

/** The name or address in a Host header, without port; null when it is none. */
function nameOf(host: string): string | null {
  const [, ipv6, name] = HOST.exec(host) ?? []
  return (ipv6 ?? name)?.toLowerCase().replace(/\.$/, '') ?? null
}

function isListed(name: string, allowed: readonly string[]): boolean {
  return allowed.some(each => each.startsWith('*.')
    ? name.endsWith(each.slice(1))
    : name === each)
}

/**
 * Whether the dashboard answers under the host that a request names. A page of a stranger reaches it under the stranger's own
 * name, which it points here (DNS rebinding); it cannot do that with an address, nor with a name that only exists inside.
 */
export function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  const name = nameOf(host)
  return name !== null && (isIP(name) !== 0 || RESERVED.test(name) || isListed(name, allowed))
}
