import { number, SCALE_NAMESPACE } from '../../../tools/local/scale/install.ts'

const CORE_PATH = '/api/v1'
const APPS_PATH = `/apis/apps/v1/namespaces/${SCALE_NAMESPACE}`

/** An object to be made, and where. */
export interface Wanted { path: string, object: object }

export const namespace: Wanted = {
  path: `${CORE_PATH}/namespaces`,
  object: { metadata: { name: SCALE_NAMESPACE } },
}

/** KWOK keeps a node of this form ready, and runs its pods. */
export function nodeNumbered(index: number): Wanted & { name: string } {
  const name = `scale-${number(index)}`
  return { name, path: `${CORE_PATH}/nodes`, object: { metadata: { name, labels: { 'kubernetes.io/hostname': name } } } }
}

function template(app: string) {
  const resources = { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: '200m', memory: '128Mi' } }
  return { metadata: { labels: { app } }, spec: { containers: [{ name: 'app', image: `${app}:v1.0.0`, resources }] } }
}

export function replicaSetNumbered(index: number, replicas: number): Wanted & { name: string } {
  const app = `service-${number(index)}`
  const name = `${app}-7d4b9c6f58`
  return { name, path: `${APPS_PATH}/replicasets`, object: { metadata: { name, labels: { app } }, spec: { replicas, selector: { matchLabels: { app } }, template: template(app) } } }
}

/** A pod of a replica set, on that node already: there is no scheduler. */
export function podOf(replicaSet: { name: string, uid: string }, index: number, nodeName: string): Wanted & { name: string } {
  const name = `${replicaSet.name}-${index.toString(36).padStart(5, '0')}`
  const { metadata, spec } = template(replicaSet.name.replace(/-\w+$/, ''))
  const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: replicaSet.name, uid: replicaSet.uid, controller: true }
  return { name, path: `${CORE_PATH}/namespaces/${SCALE_NAMESPACE}/pods`, object: { metadata: { ...metadata, name, ownerReferences: [owner] }, spec: { ...spec, nodeName } } }
}
