import type { Static } from 'typebox'
import { Type } from 'typebox'

/** GET /api/v1/revisions and GET /api/v1/scaling: of one Deployment. */
export const RolloutQuerySchema = Type.Object({
  namespace: Type.String({ minLength: 1, maxLength: 253 }),
  name: Type.String({ minLength: 1, maxLength: 253 }),
}, { additionalProperties: false })

export type RolloutQuery = Static<typeof RolloutQuerySchema>

/** The parts of a pod template in which revisions are compared, in the order in which they are told. */
export const SPEC_ASPECTS = ['image', 'command', 'env', 'resources', 'probe', 'other'] as const
export type SpecAspect = typeof SPEC_ASPECTS[number]

/** One thing that a pod template says. */
export interface SpecField {
  /** Null for what belongs to the whole pod. */
  container: string | null
  aspect: SpecAspect
  /** Of a variable, a resource, a probe or a field of Kubernetes. */
  name: string
  /** In the notation of kubectl; null for what is never shown, such as values of variables. */
  text: string | null
  /** Equal for equal values inside one answer, and of no use outside of it. */
  digest: string
}

export interface RevisionSpec {
  revision: number
  replicaSet: string
  fields: SpecField[]
}

export interface RevisionSpecs {
  readAt: string
  /** Newest first. */
  revisions: RevisionSpec[]
}
