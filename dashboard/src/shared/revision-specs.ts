import type { Static } from 'typebox'
import type { Revision } from './revisions.ts'
import { Type } from 'typebox'

const NAMES = {
  namespace: Type.String({ minLength: 1, maxLength: 253 }),
  name: Type.String({ minLength: 1, maxLength: 253 }),
}

/** GET /api/v1/scaling: of one Deployment. */
export const RolloutQuerySchema = Type.Object(NAMES, { additionalProperties: false })

export type RolloutQuery = Static<typeof RolloutQuerySchema>

const REVISED_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet'] as const

/** GET /api/v1/revisions: of one workload. */
export const RevisionsQuerySchema = Type.Object({
  kind: Type.Enum(REVISED_KINDS, { default: 'Deployment' }),
  ...NAMES,
}, { additionalProperties: false })

export type RevisionsQuery = Static<typeof RevisionsQuerySchema>

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

export interface RevisionSpec extends Revision {
  fields: SpecField[]
}

export interface RevisionSpecs {
  readAt: string
  /** Newest first. */
  revisions: RevisionSpec[]
}
