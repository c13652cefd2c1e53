import type { RevisionFacts } from '../../../shared/revisions.ts'
import type { PodTemplate } from '../wire.ts'

/** What is told of a pod template in a row: the rest is read on request. */
export function templateFacts(template: PodTemplate | undefined): Pick<RevisionFacts, 'images' | 'configChecksums'> {
  return {
    images: Object.fromEntries([...template?.spec?.initContainers ?? [], ...template?.spec?.containers ?? []]
      .map(each => [each.name, each.image ?? ''])),
    configChecksums: Object.fromEntries(Object.entries(template?.metadata?.annotations ?? {})
      .filter(([key]) => key.startsWith('checksum/'))),
  }
}
