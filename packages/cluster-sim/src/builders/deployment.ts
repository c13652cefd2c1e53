import type { Container } from '../kinds/pod.ts'
import type { Deployment, DeploymentStatus, ReplicaSet } from '../kinds/workload.ts'
import type { ObjectMeta } from '../types.ts'
import { ownedBy } from './owned-by.ts'

export interface DeploymentParts {
  name: string
  namespace?: string
  replicas?: number
  revision?: number
  labels?: Record<string, string>
  templateAnnotations?: Record<string, string>
  containers?: Container[]
  metadata?: Partial<ObjectMeta>
  status?: Partial<DeploymentStatus>
}

const REVISION = 'deployment.kubernetes.io/revision'

function completeStatus(name: string, replicas: number): DeploymentStatus {
  return {
    observedGeneration: 1,
    replicas,
    updatedReplicas: replicas,
    readyReplicas: replicas,
    availableReplicas: replicas,
    conditions: [
      {
        type: 'Available',
        status: 'True',
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      },
      {
        type: 'Progressing',
        status: 'True',
        reason: 'NewReplicaSetAvailable',
        message: `ReplicaSet of "${name}" has successfully progressed.`,
      },
    ],
  }
}

/** A deployment with all replicas up to date and available, unless its parts say otherwise. */
export function buildDeployment(parts: DeploymentParts): Deployment {
  const { name, namespace = 'default', replicas = 1, revision = 1, labels = { app: name } } = parts
  const containers = parts.containers ?? [
    { name: 'app', image: 'app:v1.0.0' },
  ]
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name,
      namespace,
      labels,
      annotations: {
        [REVISION]: String(revision),
      },
      ...parts.metadata,
    },
    spec: {
      replicas,
      progressDeadlineSeconds: 600,
      selector: { matchLabels: labels },
      template: {
        metadata: {
          labels,
          ...(parts.templateAnnotations && { annotations: parts.templateAnnotations }),
        },
        spec: { containers },
      },
    },
    status: {
      ...completeStatus(name, replicas),
      ...parts.status,
    },
  }
}

/** The replica set of one revision of a deployment, owned by it. */
export function buildReplicaSet(deployment: Deployment, { name, ready, revision }: { name: string, ready?: number, revision?: number }): ReplicaSet {
  const { metadata, spec } = deployment
  const replicas = spec.replicas
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name,
      namespace: metadata.namespace ?? 'default',
      ...(metadata.labels && { labels: metadata.labels }),
      annotations: {
        [REVISION]: revision === undefined
          ? metadata.annotations?.[REVISION] ?? '1'
          : String(revision),
      },
      ownerReferences: [ownedBy(deployment)],
    },
    spec: { replicas, selector: spec.selector, template: spec.template },
    status: {
      replicas,
      fullyLabeledReplicas: replicas,
      readyReplicas: ready ?? replicas,
      availableReplicas: ready ?? replicas,
      observedGeneration: 1,
    },
  }
}
