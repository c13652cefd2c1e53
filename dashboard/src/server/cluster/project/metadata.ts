import type { KubernetesObject, Metadata } from '../wire.ts'
import { maskCause } from '../../object/mask-text.ts'

/** The metadata that every row carries. */
export function identity({ metadata }: KubernetesObject) {
  return {
    uid: metadata?.uid ?? '',
    namespace: metadata?.namespace ?? '',
    name: metadata?.name ?? '',
    createdAt: metadata?.creationTimestamp ?? '',
  }
}

/** The part that the rows of all kinds of one release share. */
export function namedRow(object: KubernetesObject) {
  return { ...identity(object), release: releaseOf(object.metadata) }
}

/** The Helm release that an object belongs to: Helm's own annotation, else the recommended label. */
export function releaseOf(metadata: Metadata | undefined): string | null {
  return metadata?.annotations?.['meta.helm.sh/release-name']
    ?? metadata?.labels?.['app.kubernetes.io/instance']
    ?? metadata?.labels?.release
    ?? null
}

/** Chart name and version, such as `backend-1.0.0`. */
export function chartOf(metadata: Metadata | undefined): string | null {
  return metadata?.labels?.['helm.sh/chart'] ?? metadata?.labels?.chart ?? null
}

export function appVersionOf(metadata: Metadata | undefined): string | null {
  return metadata?.labels?.['app.kubernetes.io/version'] ?? null
}

/** The number that the Deployment controller writes on Deployments and their ReplicaSets; 0 before it did. */
export function revisionOf(metadata: Metadata | undefined): number {
  return Number(metadata?.annotations?.['deployment.kubernetes.io/revision'] ?? 0)
}

/** What a person wrote, or the command that made the change: `kubectl set env` has values in it. */
export function changeCauseOf(metadata: Metadata | undefined): string | null {
  const cause = metadata?.annotations?.['kubernetes.io/change-cause']
  return cause === undefined
    ? null
    : maskCause(cause)
}
