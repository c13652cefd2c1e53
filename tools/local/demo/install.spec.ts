import type { ClusterSim, Deployment, Pod } from '@todo-chatbot/cluster-sim'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { installDemo } from './install.ts'

let sim: ClusterSim
let end: () => void
beforeEach(async () => {
  sim = await startClusterSim()
  end = installDemo(sim, new Date())
})
afterEach(async () => {
  end()
  await sim.close()
})

/** Reason of the state of the first container, of the pod, or of its scheduling. */
function stateOf({ status }: Pod): string {
  const [container] = status.containerStatuses ?? []
  const { waiting, terminated } = container?.state ?? {}
  return status.reason ?? waiting?.reason ?? terminated?.reason ?? status.conditions?.find(({ type }) => type === 'PodScheduled')?.reason ?? container?.lastState?.terminated?.reason ?? (container?.ready ? 'ready' : 'not ready')
}

it('has a pod in every bad state, in a namespace of its own', () => {
  const pods = sim.list<Pod>('Pod')
  expect(new Set(pods.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['demo']))
  expect(new Set(pods.map(stateOf))).toEqual(new Set([
    'CrashLoopBackOff',
    'ImagePullBackOff',
    'OOMKilled',
    'not ready',
    'Unschedulable',
    'CreateContainerConfigError',
    'Completed',
    'Evicted',
    'ready',
  ]))
})

it('keeps the old version of a stuck rollout serving', () => {
  const billing = sim.get<Deployment>({ kind: 'Deployment', namespace: 'demo', name: 'billing' })
  expect(billing?.status).toMatchObject({
    replicas: 3,
    updatedReplicas: 1,
    availableReplicas: 2,
    unavailableReplicas: 1,
  })
  expect(billing?.status.conditions).toContainEqual(expect.objectContaining({ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' }))
  expect(sim.list('ReplicaSet', 'demo').filter(({ metadata }) => metadata.name.startsWith('billing-')).map(({ metadata }) => metadata.annotations?.['deployment.kubernetes.io/revision']).sort()).toEqual(['1', '2'])
})

it('keeps a stateful set with its former revision, from which its first pod is', () => {
  const pods = sim.list<Pod>('Pod', 'demo').filter(({ metadata }) => metadata.name.startsWith('sessions-'))
  const revisions = sim.list('ControllerRevision', 'demo').map(({ metadata }) => metadata.name)
  expect(revisions).toHaveLength(2)
  expect(pods.map(({ metadata }) => metadata.labels?.['controller-revision-hash'])).toEqual(revisions)
})

it('has usage of pods that run, and none of pods that never started', async () => {
  const response = await fetch(`${sim.url}/apis/metrics.k8s.io/v1beta1/namespaces/demo/pods`)
  const { items } = await response.json() as { items: { metadata: { name: string } }[] }
  const measured = new Set(items.map(({ metadata }) => metadata.name.split('-')[0]))
  expect(measured).toEqual(new Set(['search', 'checkout', 'billing', 'sessions']))
})
