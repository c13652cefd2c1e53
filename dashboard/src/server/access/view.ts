import type { Readable } from '../../shared/rights.ts'
import { createHash } from 'node:crypto'

/** What one person may see; two persons with the same key see the same. */
export interface View {
  key: string
  /** A namespace of null asks about what is in none, such as nodes. */
  sees: (readable: Readable, namespace: string | null) => boolean
  /** Whether there is any place where it is visible. */
  seesAny: (readable: Readable) => boolean
}

/** Usage is shown to those who may see both the pods and what metrics.k8s.io says of them. */
export function seesPodUsage({ sees }: View, namespace: string | null): boolean {
  return sees('pods', namespace) && sees('podMetrics', namespace)
}

export function seesNodeUsage({ sees }: View): boolean {
  return sees('nodes', null) && sees('nodeMetrics', null)
}

/** Where no login is asked for. */
export const EVERYTHING: View = {
  key: 'all',
  sees: () => true,
  seesAny: () => true,
}

/** By what is shown: everywhere, or the namespaces where it may be listed. */
export type Grants = ReadonlyMap<Readable, 'everywhere' | ReadonlySet<string>>

const KEY_LENGTH = 16

export function viewOf(grants: Grants): View {
  const text = JSON.stringify([...grants].map(([readable, grant]) => [readable, grant === 'everywhere' ? grant : [...grant].toSorted()]))
  return {
    key: createHash('sha256').update(text).digest('hex').slice(0, KEY_LENGTH),
    sees: (readable, namespace) => {
      const grant = grants.get(readable)
      return grant === 'everywhere' || (namespace !== null && grant?.has(namespace) === true)
    },
    seesAny: (readable) => {
      const grant = grants.get(readable)
      return grant === 'everywhere' || (grant !== undefined && grant.size > 0)
    },
  }
}
