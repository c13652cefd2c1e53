import type { RevisionFacts } from '../../../shared/revisions.ts'
import type { ControllerRevision, PodTemplate } from '../wire.ts'
import { changeCauseOf, identity } from './metadata.ts'
import { templateFacts } from './pod-template.ts'

export function projectControllerRevision(object: ControllerRevision): RevisionFacts {
  const { name, createdAt } = identity(object)
  return {
    name,
    createdAt,
    revision: object.revision,
    changeCause: changeCauseOf(object.metadata),
    ...templateFacts(templateOf(object)),
  }
}

/** What is kept is a patch that replaces the whole pod template, so it is one. */
export function templateOf({ data }: ControllerRevision): PodTemplate | undefined {
  return data?.spec?.template
}
