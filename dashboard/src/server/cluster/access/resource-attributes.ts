import type { Right } from '../../../shared/rights.ts'

/** What an access review asks: may this be done there? An empty namespace means everywhere. */
export function resourceAttributes({ group, resource }: Right, verb: string, namespace: string | null) {
  return {
    verb,
    group,
    resource,
    namespace: namespace ?? '',
  }
}
