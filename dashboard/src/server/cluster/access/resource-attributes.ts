import type { Resource } from '../../../shared/rows.ts'
import { DEFINITIONS } from '../resources.ts'

/** What an access review asks: may this be listed there? An empty namespace means everywhere. */
export function resourceAttributes(resource: Resource, namespace: string | null) {
  return {
    verb: 'list',
    group: DEFINITIONS[resource].group,
    resource,
    namespace: namespace ?? '',
  }
}
