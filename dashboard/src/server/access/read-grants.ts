import type { Readable } from '../../shared/rights.ts'
import type { Grants } from './view.ts'
import { isInNamespaces, READABLES } from '../../shared/rights.ts'
import { mapLimited } from './map-limited.ts'

export interface GrantQuestions {
  mayList: (readable: Readable, namespace: string | null) => Promise<boolean>
  /** Null: the dashboard watches the whole cluster. */
  scopeNamespace: string | null
  /** Where there are rows. */
  namespaces: readonly string[]
}

/** Enough to be quick in a cluster of many namespaces, few enough not to be throttled. */
const CONCURRENCY = 8

/** Asks for each whether it may be listed everywhere, and where not, namespace by namespace. */
export async function readGrants({ mayList, scopeNamespace, namespaces }: GrantQuestions): Promise<Grants> {
  const grants = new Map<Readable, 'everywhere' | Set<string>>()
  const places: { readable: Readable, namespace: string }[] = []
  await mapLimited(READABLES, CONCURRENCY, async (readable) => {
    const isEverywhere = scopeNamespace === null && await mayList(readable, null)
    grants.set(readable, isEverywhere
      ? 'everywhere'
      : new Set())
  })
  for (const readable of READABLES) {
    if (grants.get(readable) === 'everywhere' || !isInNamespaces(readable))
      continue
    for (const namespace of scopeNamespace === null
      ? namespaces
      : [scopeNamespace])
      places.push({ readable, namespace })
  }
  await mapLimited(places, CONCURRENCY, async ({ readable, namespace }) => {
    const grant = grants.get(readable)
    if (grant instanceof Set && await mayList(readable, namespace))
      grant.add(namespace)
  })
  return new Map(READABLES.map(readable => [readable, grants.get(readable) ?? new Set()]))
}
