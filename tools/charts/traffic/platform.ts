import type { Deployment, KubernetesObject } from '../kubernetes.ts'
import type { Endpoint, Labels } from './network-policy.ts'
import { isDeployment } from '../kubernetes.ts'
import { NAMESPACE } from '../names.ts'

/** Where the addresses of pods begin; each gets the next one. */
const POD_NETWORK = '10.244.0.'

function podsOf(objects: KubernetesObject[]): { name: string, namespace: string, labels: Labels }[] {
  const templates = objects.filter(isDeployment).map(({ metadata, spec }: Deployment) => ({ metadata, labels: spec.template.metadata.labels }))
  const pods = objects.filter(({ kind }) => kind === 'Pod').map(({ metadata }) => ({ metadata, labels: metadata.labels ?? {} }))
  return [...templates, ...pods].map(({ metadata, labels }) => ({ name: metadata.name, namespace: metadata.namespace ?? '', labels }))
}

/** The pods of a render, test pods included, by their names without the platform's. */
export function renderedEndpoints(objects: KubernetesObject[]): Record<string, Endpoint> {
  return Object.fromEntries(podsOf(objects).map(({ name, namespace, labels }, index) => {
    const short = name.replace(/^todo-chatbot-/, '')
    return [short, { name: short, ip: `${POD_NETWORK}${index + 10}`, pod: { namespace, labels } }]
  }))
}

const pod = (name: string, ip: string, namespace: string, labels: Labels): Endpoint => ({ name, ip, pod: { namespace, labels } })

/** Whoever else there is around the platform. */
export const NEIGHBOURS: Record<string, Endpoint> = {
  'stranger': pod('stranger', '10.244.1.1', NAMESPACE, { app: 'stranger' }),
  // Labels are free in a namespace of one's own, so that this one calls itself the chat page.
  'frontend elsewhere': pod('frontend elsewhere', '10.244.1.2', 'elsewhere', { app: 'todo-chatbot-frontend' }),
  'database': pod('database', '10.244.1.3', NAMESPACE, { app: 'todo-chatbot-database' }),
  'dns': pod('dns', '10.244.1.4', 'kube-system', { 'k8s-app': 'kube-dns' }),
  'dns of the node': { name: 'dns of the node', ip: '169.254.20.10' },
  'API server': { name: 'API server', ip: '172.18.0.2' },
  'metadata of the cloud': { name: 'metadata of the cloud', ip: '169.254.169.254' },
  'internet': { name: 'internet', ip: '203.0.113.7' },
  // A browser, or another node that passes its request on.
  'outside': { name: 'outside', ip: '192.168.49.1' },
}
