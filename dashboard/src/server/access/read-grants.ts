import type { Resource } from '../../shared/rows.ts'
import type { Grants } from './view.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { mapLimited } from './map-limited.ts'

export interface GrantQuestions {
  mayList: (resource: Resource, namespace: string | null) => Promise<boolean>
  /** Null: the dashboard watches the whole cluster. */
  scopeNamespace: string | null
  /** Where there are rows. */
  namespaces: readonly string[]
  isNamespaced: (resource: Resource) => boolean
}

/** Enough to be quick in a cluster of many namespaces, few enough not to be throttled. */
const CONCURRENCY = 8

/** Asks for each resource whether it may be listed everywhere, and where not, namespace by namespace. */
export async function readGrants({ mayList, scopeNamespace, namespaces, isNamespaced }: GrantQuestions): Promise<Grants> {
  const grants = new Map<Resource, 'everywhere' | Set<string>>()
  const places: { resource: Resource, namespace: string }[] = []
  await mapLimited(RESOURCES, CONCURRENCY, async (resource) => {
    const isEverywhere = scopeNamespace === null && await mayList(resource, null)
    grants.set(resource, isEverywhere
      ? 'everywhere'
      : new Set())
  })
  for (const resource of RESOURCES) {
    if (grants.get(resource) === 'everywhere' || !isNamespaced(resource))
      continue
    for (const namespace of scopeNamespace === null
      ? namespaces
      : [scopeNamespace])
      places.push({ resource, namespace })
  }
  await mapLimited(places, CONCURRENCY, async ({ resource, namespace }) => {
    const grant = grants.get(resource)
    if (grant instanceof Set && await mayList(resource, namespace))
      grant.add(namespace)
  })
  return new Map(RESOURCES.map(resource => [resource, grants.get(resource) ?? new Set()]))
}
