import type { Deployment, ReplicaSet } from '@todo-chatbot/cluster-sim'
import { ownedBy } from '@todo-chatbot/cluster-sim'
import { templateHash } from './hash.ts'

const HASH_LABEL = 'pod-template-hash'
const REVISION = 'deployment.kubernetes.io/revision'

/** The replica set that the deployment controller makes of a deployment. */
export function replicaSetOf(deployment: Deployment, revision = 1): ReplicaSet {
  const { metadata, spec } = deployment
  const hash = templateHash(spec.template)
  const labels = { ...spec.template.metadata.labels, [HASH_LABEL]: hash }
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: `${metadata.name}-${hash}`,
      namespace: metadata.namespace ?? 'default',
      labels,
      annotations: {
        ...metadata.annotations,
        [REVISION]: String(revision),
      },
      ownerReferences: [
        ownedBy(deployment),
      ],
    },
    spec: {
      replicas: spec.replicas,
      selector: {
        matchLabels: { ...spec.selector.matchLabels, [HASH_LABEL]: hash },
      },
      template: {
        ...spec.template,
        metadata: { ...spec.template.metadata, labels },
      },
    },
    status: { replicas: 0 },
  }
}
