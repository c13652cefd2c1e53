import type { Revision } from '../../shared/revisions.ts'
import type { PodTemplate } from '../cluster/wire.ts'

/** A revision with the pod template that it keeps; the template itself is never sent. */
export interface KeptRevision extends Revision {
  template: PodTemplate | undefined
}

/** Kubernetes keeps ten unless it is told otherwise. */
export const MAX_REVISIONS = 25
