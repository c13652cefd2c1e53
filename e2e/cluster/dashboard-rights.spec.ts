import type { ClusterTool } from '../support/kubectl.ts'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { releaseName } from '../../tools/charts/names.ts'
import { parseObjects } from '../../tools/charts/render.ts'
import { stageCharts } from '../../tools/charts/staging.ts'
import { runTool } from '../../tools/toolchain/index.ts'
import { asAccount, grantedTo } from '../support/account.ts'
import { applyText } from '../support/apply.ts'
import { clusterTool } from '../support/kubectl.ts'
import { makeNamespace, removeNamespace } from '../support/namespaces.ts'
import { podsOf } from '../support/pods.ts'

const NAME = releaseName('dashboard')
/** Of a dashboard with a Role only; no pod runs there. */
const OWN_NAMESPACE = 'todo-chatbot-rights'
const ACCESS_KINDS = ['ServiceAccount', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding']

const cluster = inject('cluster')
const { kubectlPath, helmPath, kubeconfig, namespace } = cluster
const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)

/** What the cluster itself lets everyone who is authenticated do: ask about himself. */
const OWN_REVIEWS = ['selfsubjectreviews.authentication.k8s.io', 'selfsubjectaccessreviews.authorization.k8s.io', 'selfsubjectrulesreviews.authorization.k8s.io']
const REVIEWS = ['tokenreviews.authentication.k8s.io', 'subjectaccessreviews.authorization.k8s.io']
const READ = ['get', 'list', 'watch']

const accountIn = (where: string) => `system:serviceaccount:${where}:${NAME}`

/** Every right beyond reading and these reviews. */
async function excessOf(where: string, reviews: string[]): Promise<string[]> {
  const granted = await grantedTo(kubectl, accountIn(where), where)
  expect(granted).toContainEqual({ resource: 'pods', verbs: READ })
  return granted
    .flatMap(({ resource, verbs }) => verbs.map(verb => ({ resource, verb })))
    .filter(({ resource, verb }) => /^secrets|^configmaps|\/|\*/.test(resource) || !(READ.includes(verb) || (verb === 'create' && [...OWN_REVIEWS, ...reviews].includes(resource))))
    .map(({ resource, verb }) => `${verb} ${resource}`)
}

describe('the service account of the dashboard', () => {
  let itself: ClusterTool
  let remove: () => Promise<void>
  let pod: string

  beforeAll(async () => {
    ({ tool: itself, remove } = await asAccount(kubectl, kubectlPath, { namespace, name: NAME }))
    pod = (await podsOf(kubectl, NAME))[0]?.metadata.name ?? ''
  })
  afterAll(() => remove())

  it('may read and ask about people, and nothing else, by the API server\'s list', async () => {
    expect(await excessOf(namespace, REVIEWS)).toEqual([])
  })

  it('reads what the dashboard shows', async () => {
    expect(await itself.run('auth', 'whoami', '--output=jsonpath={.status.userInfo.username}')).toBe(accountIn(namespace))
    expect(await itself.run('get', 'pods', '--all-namespaces', '--output=name')).toContain(`pod/${pod}`)
    expect(await itself.run('get', 'nodes', '--output=name')).toContain('node/')
  })

  it('reads the revisions of StatefulSets and DaemonSets, and watches none', async () => {
    await expect(itself.run('get', 'controllerrevisions', '--all-namespaces', '--output=name')).resolves.toBeDefined()
    expect(await grantedTo(kubectl, accountIn(namespace), namespace)).toContainEqual({ resource: 'controllerrevisions.apps', verbs: ['get', 'list'] })
  })

  it.each([
    ['create a pod', ['run', 'intruder', '--image=dashboard:v1.0.0', '--restart=Never']],
    ['read secrets', ['get', 'secrets', '--all-namespaces']],
    ['read one secret', ['get', 'secret', 'any']],
    ['read config maps', ['get', 'configmaps']],
    ['read logs', () => ['logs', pod]],
    ['run a command in its own pod', () => ['exec', pod, '--', 'true']],
    ['forward a port', () => ['port-forward', pod, ':8080']],
    ['delete its own pod', () => ['delete', 'pod', pod, '--wait=false']],
    ['evict or scale', ['scale', 'deployment', NAME, '--replicas=0']],
    ['restart a Deployment', ['rollout', 'restart', 'deployment', NAME]],
    ['label a pod', () => ['label', 'pod', pod, 'seen=true']],
    ['make a token', ['create', 'token', NAME]],
    ['give itself more rights', ['create', 'clusterrolebinding', 'intruder', '--clusterrole=cluster-admin', `--serviceaccount=${namespace}:${NAME}`]],
    ['act as somebody else', ['get', 'pods', '--as=system:admin']],
    ['reach a node through the API server', async () => ['get', '--raw', `/api/v1/nodes/${(await podsOf(kubectl, NAME))[0]?.spec.nodeName}/proxy/pods`]],
  ] as const)('cannot %s', async (_name, args) => {
    const command = typeof args === 'function' ? await args() : args
    await expect(itself.run(...command)).rejects.toThrow(/forbidden/i)
  })
})

describe('the service account of a dashboard with a Role only', () => {
  let itself: ClusterTool
  let remove: () => Promise<void>

  beforeAll(async () => {
    await makeNamespace(cluster, OWN_NAMESPACE)
    const charts = await stageCharts()
    const text = await runTool(helmPath, ['template', NAME, join(charts, 'dashboard'), '--namespace', OWN_NAMESPACE, '--set', 'config.data.SCOPE=namespace'])
    await rm(charts, { recursive: true, force: true })
    const objects = parseObjects(text).filter(({ kind }) => ACCESS_KINDS.includes(kind))
    await applyText(cluster, objects.map(object => JSON.stringify(object)).join('\n'));
    ({ tool: itself, remove } = await asAccount(kubectl, kubectlPath, { namespace: OWN_NAMESPACE, name: NAME }))
  })
  afterAll(async () => {
    await remove()
    await removeNamespace(cluster, OWN_NAMESPACE)
  })

  it('may read in its namespace, and nothing else, by the API server\'s list', async () => {
    expect(await excessOf(OWN_NAMESPACE, [])).toEqual([])
  })

  it('may do nothing but ask about itself in another namespace', async () => {
    const elsewhere = await grantedTo(kubectl, accountIn(OWN_NAMESPACE), namespace)
    expect(elsewhere.map(({ resource }) => resource).filter(resource => !OWN_REVIEWS.includes(resource))).toEqual([])
  })

  it('reads pods and revisions there, and neither elsewhere nor nodes', async () => {
    for (const resource of ['pods', 'controllerrevisions'])
      await expect(itself.run('get', resource)).resolves.toBeDefined()
    for (const command of [['get', 'pods', '--namespace', namespace], ['get', 'controllerrevisions', '--namespace', namespace], ['get', 'pods', '--all-namespaces'], ['get', 'nodes']])
      await expect(itself.run(...command)).rejects.toThrow(/forbidden/i)
  })
})
