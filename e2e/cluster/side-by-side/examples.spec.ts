import type { Pod } from '../../support/pods.ts'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { EXAMPLES } from '../../../tools/charts/examples/names.ts'
import { removeStagedExamples, stageExamples } from '../../../tools/charts/examples/staging.ts'
import { signalContainer } from '../../support/containers.ts'
import { NODES_ELSEWHERE } from '../../support/embedded-only.ts'
import { clusterTool } from '../../support/kubectl.ts'
import { makeNamespace, removeNamespace } from '../../support/namespaces.ts'
import { makeNodeVolumes, removeNodeVolumes } from '../../support/node-volumes.ts'
import { isReady, podsOf } from '../../support/pods.ts'
import { waitFor } from '../../support/wait-for.ts'

const NAMESPACE = 'todo-chatbot-examples'
const VOLUMES = { name: NAMESPACE, count: 2 }
const cluster = inject('cluster')
const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, NAMESPACE)
const helm = clusterTool(cluster.helmPath, cluster.kubeconfig, NAMESPACE)

/** What the cluster asks for, and shorter times than a real app would have. */
const SETTINGS = {
  worker: ['config.data.HEARTBEAT_SECONDS=1', 'probes.liveness.periodSeconds=1', 'drain.shutdownSeconds=1', 'drain.marginSeconds=1'],
  stateful: ['replicas=2', `persistence.data.storageClass=${VOLUMES.name}`, 'drain.preStopSeconds=1'],
  nightly: [],
}

let examples: string

beforeAll(async () => {
  examples = await stageExamples(cluster.helmPath)
  await makeNamespace(cluster, NAMESPACE)
  await makeNodeVolumes(cluster, VOLUMES)
  await Promise.all(EXAMPLES.map(example =>
    helm.run('install', example, join(examples, example), '--wait', ...SETTINGS[example].flatMap(setting => ['--set', setting]))))
})

afterAll(async () => {
  await removeNamespace(cluster, NAMESPACE)
  await removeNodeVolumes(cluster, VOLUMES)
  await removeStagedExamples(examples)
})

const execIn = (pod: string, ...command: string[]) => kubectl.run('exec', pod, '--', ...command)

describe('the example worker', () => {
  const onlyPod = async (): Promise<Pod> => (await podsOf(kubectl, 'worker'))[0]!

  it('is ready, and its heart goes on beating', async () => {
    const { metadata: { name } } = await onlyPod()
    expect(isReady(await onlyPod())).toBe(true)
    const first = await execIn(name, 'cat', '/tmp/heartbeat')
    await waitFor('another heartbeat', async () => await execIn(name, 'cat', '/tmp/heartbeat') > first || undefined)
  })

  it('is restarted when its heart has stopped, and is ready again', async ({ skip }) => {
    skip(!inject('cluster').isEmbedded, NODES_ELSEWHERE)
    const { metadata: { name }, status: { containerStatuses: [container] } } = await onlyPod()
    await signalContainer(container!.containerID, 'SIGSTOP')
    await execIn(name, 'touch', '-t', '202601010000', '/tmp/heartbeat')
    const restarted = await waitFor('a restart', async () => {
      const pod = await onlyPod()
      return pod.status.containerStatuses[0]?.restartCount === 1 && isReady(pod) ? pod : undefined
    }, 60_000)
    expect(restarted.metadata.name).toBe(name)
    expect(restarted.status.containerStatuses[0]?.lastState.terminated?.exitCode).toBe(137)
    await kubectl.run('wait', '--for=condition=Available', 'deployment/worker')
  })
})

describe('the example stateful', () => {
  const pods = ['stateful-0', 'stateful-1']
  const ask = async (pod: string) => JSON.parse(await kubectl.run('get', '--raw', `/api/v1/namespaces/${NAMESPACE}/pods/${pod}:8080/proxy/count`)) as { pod: string, count: number }
  const lookUp = (from: string, name: string) => execIn(from, 'node', '--eval', `require('node:dns').lookup('${name}', (error, address) => console.log(error ? error.message : address))`)

  it('passes helm test through its Service', async () => {
    expect(await helm.run('test', 'stateful')).toContain('Succeeded')
  })

  it('gives each pod a name of its own in DNS', async () => {
    const addresses = await Promise.all(pods.map(pod => kubectl.run('get', 'pod', pod, '--output=jsonpath={.status.podIP}')))
    expect(new Set(addresses).size).toBe(pods.length)
    expect(await Promise.all(pods.map(pod => lookUp('stateful-0', `${pod}.stateful-headless`)))).toEqual(addresses)
    expect(await lookUp('stateful-1', `stateful-0.stateful-headless.${NAMESPACE}.svc.cluster.local`)).toBe(addresses[0])
  })

  it('keeps a counter of its own for each pod, which outlives the pod', async () => {
    const uid = () => kubectl.run('get', 'pod', 'stateful-0', '--output=jsonpath={.metadata.uid}')
    for (const count of [1, 2, 3])
      expect(await ask('stateful-0')).toEqual({ pod: 'stateful-0', count })
    expect(await ask('stateful-1')).toEqual({ pod: 'stateful-1', count: 1 })

    const former = await uid()
    await kubectl.run('delete', 'pod', 'stateful-0')
    await kubectl.run('rollout', 'status', 'statefulset/stateful', '--timeout=60s')
    expect(await uid()).not.toBe(former)
    expect(await ask('stateful-0')).toEqual({ pod: 'stateful-0', count: 4 })
    expect(await ask('stateful-1')).toEqual({ pod: 'stateful-1', count: 2 })
  })
})

describe('the example nightly', () => {
  it('does its work when it is started by hand, and ends', async () => {
    await kubectl.run('create', 'job', 'nightly-now', '--from=cronjob/nightly')
    await kubectl.run('wait', '--for=condition=complete', 'job/nightly-now', '--timeout=60s')
    expect(JSON.parse(await kubectl.run('logs', 'job/nightly-now'))).toMatchObject({ msg: 'swept' })
  })
})

describe('helm uninstall', () => {
  it('leaves nothing but the claims that are kept', async () => {
    await Promise.all(EXAMPLES.map(example => helm.run('uninstall', example, '--wait')))
    const kinds = 'deployments,statefulsets,cronjobs,jobs,replicasets,pods,services,endpointslices,serviceaccounts,configmaps,secrets,networkpolicies,poddisruptionbudgets,roles,rolebindings,persistentvolumeclaims'
    const left = await waitFor('what belonged to the examples to be gone', async () => {
      const names = (await kubectl.run('get', kinds, '--output=name')).split('\n').sort()
      return names.length <= 4 ? names : undefined
    })
    expect(left).toEqual([
      'configmap/kube-root-ca.crt',
      'persistentvolumeclaim/data-stateful-0',
      'persistentvolumeclaim/data-stateful-1',
      'serviceaccount/default',
    ])
  })
})
