import type { ControllerRevision, DaemonSet, StatefulSet } from '../kinds/scaled.ts'
import { ownedBy } from './owned-by.ts'

export interface ControllerRevisionParts {
  name: string
  revision: number
  changeCause?: string
}

/** The pod template that a StatefulSet or DaemonSet has now, kept as one of its revisions. */
export function buildControllerRevision(set: StatefulSet | DaemonSet, { name, revision, changeCause }: ControllerRevisionParts): ControllerRevision {
  const { metadata, spec } = set
  return {
    apiVersion: 'apps/v1',
    kind: 'ControllerRevision',
    metadata: {
      name,
      namespace: metadata.namespace ?? 'default',
      labels: { ...spec.template.metadata.labels, 'controller-revision-hash': name },
      ...(changeCause !== undefined && { annotations: { 'kubernetes.io/change-cause': changeCause } }),
      ownerReferences: [ownedBy(set)],
    },
    data: { spec: { template: { $patch: 'replace', ...spec.template } } },
    revision,
  }
}
