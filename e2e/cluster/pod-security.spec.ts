import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { applyDry } from '../support/apply.ts'
import { clusterTool } from '../support/kubectl.ts'
import { removeNamespace } from '../support/namespaces.ts'
import { waitFor } from '../support/wait-for.ts'

const NAMESPACE = 'todo-chatbot-unlabelled'
const cluster = inject('cluster')
const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, NAMESPACE)
const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'careless', namespace: NAMESPACE }, spec: { containers: [{ name: 'careless', image: 'backend:v1.0.0' }] } }

beforeAll(async () => {
  await removeNamespace(cluster, NAMESPACE)
  await kubectl.run('create', 'namespace', NAMESPACE)
  await waitFor('its service account', () => kubectl.run('get', 'serviceaccount', 'default'))
})

afterAll(() => removeNamespace(cluster, NAMESPACE))

it('the restricted Pod Security standard is enforced in a namespace that nobody labelled', async ({ skip }) => {
  skip(!cluster.isEmbedded, 'what a namespace without labels lets in is said by whoever made the cluster')
  await expect(applyDry(cluster, JSON.stringify(pod))).rejects.toThrow('violates PodSecurity "restricted:latest"')
})
