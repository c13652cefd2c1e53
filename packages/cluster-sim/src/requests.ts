import type { RequestInfo } from './http/request-info.ts'
import { resourceName } from './resources.ts'

export interface RequestRecord {
  verb: RequestInfo['verb']
  /** "pods", "deployments.apps"; the path for requests that name no resource. */
  resource: string
  namespace: string | null
  query: Record<string, string>
  user: string | null
  status: number
  at: Date
}

const MAX_RECORDS = 10_000

/** What clients asked for: tests assert on it that nobody hammers, pages, or asks for more than he may. */
export class RequestLog {
  readonly #records: RequestRecord[] = []
  readonly #counts = new Map<string, number>()

  /** How many requests there were, by verb and resource; leave one out to count all. */
  count(verb?: RequestInfo['verb'], resource?: string): number {
    let sum = 0
    for (const [key, count] of this.#counts) {
      const [keyVerb, keyResource] = key.split(' ')
      if ((verb === undefined || verb === keyVerb) && (resource === undefined || resource === keyResource))
        sum += count
    }
    return sum
  }

  /** The last requests, oldest first. */
  all(): readonly RequestRecord[] {
    return this.#records
  }

  reset(): void {
    this.#records.length = 0
    this.#counts.clear()
  }

  /** @internal */
  add(info: RequestInfo, user: string | null, status: number, at: Date): void {
    const resource = info.resource
      ? resourceName(info.resource)
      : info.path
    const key = `${info.verb} ${resource}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
    this.#records.push({
      verb: info.verb,
      resource,
      namespace: info.namespace ?? null,
      query: Object.fromEntries(info.query),
      user,
      status,
      at,
    })
    if (this.#records.length > MAX_RECORDS)
      this.#records.shift()
  }
}
