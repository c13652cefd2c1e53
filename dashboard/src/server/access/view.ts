import type { Resource } from '../../shared/rows.ts'
import { createHash } from 'node:crypto'

/** What one person may see; two persons with the same key see the same. */
export interface View {
  key: string
  /** A namespace of null asks about what is in none, such as nodes. */
  sees: (resource: Resource, namespace: string | null) => boolean
  /** Whether there is any place where the resource is visible. */
  seesAny: (resource: Resource) => boolean
}

/** Where no login is asked for. */
export const EVERYTHING: View = {
  key: 'all',
  sees: () => true,
  seesAny: () => true,
}

/** By resource: everywhere, or the namespaces where it may be listed. */
export type Grants = ReadonlyMap<Resource, 'everywhere' | ReadonlySet<string>>

const KEY_LENGTH = 16

export function viewOf(grants: Grants): View {
  const text = JSON.stringify([...grants].map(([resource, grant]) => [resource, grant === 'everywhere' ? grant : [...grant].toSorted()]))
  return {
    key: createHash('sha256').update(text).digest('hex').slice(0, KEY_LENGTH),
    sees: (resource, namespace) => {
      const grant = grants.get(resource)
      return grant === 'everywhere' || (namespace !== null && grant?.has(namespace) === true)
    },
    seesAny: (resource) => {
      const grant = grants.get(resource)
      return grant === 'everywhere' || (grant !== undefined && grant.size > 0)
    },
  }
}
