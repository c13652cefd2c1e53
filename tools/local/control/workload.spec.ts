import type { ClusterSim, ContainerStatus, Deployment, KubeEvent, Pod, ReplicaSet } from '@todo-chatbot/cluster-sim'
import { startClusterSim } from '@todo-chatbot/cluster-sim'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deploymentIn } from '../golden.ts'
import { RENDERED } from '../testing/rendered.ts'
import { Workload } from './workload.ts'

const NAMESPACE = 'todo-chatbot'
const START = new Date('2026-03-01T10:00:00Z')
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000)
function container(parts: Partial<ContainerStatus> = {}): ContainerStatus {
  return {
    name: 'main',
    image: 'app:v1.0.0',
    ready: true,
    restartCount: 0,
    state: {
      running: { startedAt: '2026-03-01T10:00:00Z' },
    },
    ...parts,
  }
}

let sim: ClusterSim
let workload: Workload
beforeEach(async () => {
  sim = await startClusterSim({
    now: () => START,
  })
  RENDERED.filter(({ kind }) => kind === 'Service').forEach(object => sim.apply(object))
  workload = new Workload(sim, deploymentIn(RENDERED), 'local')
})
afterEach(() => sim.close())

const deployment = () => sim.get<Deployment>({ kind: 'Deployment', namespace: NAMESPACE, name: 'app' })
const condition = (type: string) => deployment()?.status.conditions?.find(candidate => candidate.type === type)

it('makes a replica set of the deployment and a pod of it, owned and labelled as controllers do', () => {
  const [replicaSet] = sim.list<ReplicaSet>('ReplicaSet', NAMESPACE)
  const [pod] = sim.list<Pod>('Pod', NAMESPACE)
  const hash = replicaSet?.metadata.labels?.['pod-template-hash']
  expect(replicaSet?.metadata).toMatchObject({
    name: `app-${hash}`,
    ownerReferences: [
      { kind: 'Deployment', name: 'app', uid: deployment()?.metadata.uid },
    ],
  })
  expect(pod?.metadata).toMatchObject({
    name: expect.stringMatching(new RegExp(`^app-${hash}-[a-z0-9]{5}$`)),
    labels: { 'app': 'app', 'pod-template-hash': hash },
    annotations: { 'checksum/config': 'abc' },
    ownerReferences: [
      { kind: 'ReplicaSet', name: `app-${hash}`, controller: true },
    ],
  })
})

it('shows a pod whose container is ready, up to the deployment and the endpoints', () => {
  workload.setContainer(container(), later(3))
  expect(workload.pod).toMatchObject({
    spec: { nodeName: 'local' },
    status: { phase: 'Running', podIP: '127.0.0.1' },
  })
  expect(workload.pod.status.conditions).toContainEqual({ type: 'Ready', status: 'True', lastTransitionTime: '2026-03-01T10:00:03Z' })
  expect(deployment()?.status).toMatchObject({
    replicas: 1,
    updatedReplicas: 1,
    readyReplicas: 1,
    availableReplicas: 1,
    observedGeneration: 1,
  })
  expect(condition('Available')).toMatchObject({ status: 'True', reason: 'MinimumReplicasAvailable' })
  expect(condition('Progressing')).toMatchObject({ status: 'True', reason: 'NewReplicaSetAvailable' })
  expect(sim.get({ kind: 'EndpointSlice', namespace: NAMESPACE, name: 'app-local' })).toMatchObject({
    endpoints: [
      {
        addresses: ['127.0.0.1'],
        conditions: { ready: true },
      },
    ],
  })
})

it('shows a pod that is not ready, and since when', () => {
  workload.setContainer(container(), later(3))
  workload.setContainer(container({ ready: false }), later(60))
  workload.setContainer(container({ ready: false, restartCount: 1 }), later(90))
  expect(workload.pod.status.conditions).toContainEqual({
    type: 'Ready',
    status: 'False',
    reason: 'ContainersNotReady',
    message: 'containers with unready status: [main]',
    lastTransitionTime: '2026-03-01T10:01:00Z',
  })
  expect(deployment()?.status).toMatchObject({ readyReplicas: 0, unavailableReplicas: 1 })
  expect(condition('Available')).toMatchObject({ status: 'False', reason: 'MinimumReplicasUnavailable' })
  expect(sim.get({ kind: 'EndpointSlice', namespace: NAMESPACE, name: 'app-local' })).toMatchObject({
    endpoints: [
      {
        conditions: { ready: false },
      },
    ],
  })
})

it('says that a rollout is late once its deadline is over, with no event needed', () => {
  workload.setContainer(container({ ready: false }), later(1))
  workload.refresh(later(59))
  expect(condition('Progressing')).toMatchObject({ status: 'True', reason: 'ReplicaSetUpdated' })
  workload.refresh(later(61))
  expect(condition('Progressing')).toMatchObject({ status: 'False', reason: 'ProgressDeadlineExceeded' })
})

it('never calls a rollout late that was complete once', () => {
  workload.setContainer(container(), later(1))
  workload.setContainer(container({ ready: false }), later(2))
  workload.refresh(later(600))
  expect(condition('Progressing')).toMatchObject({ status: 'True', reason: 'NewReplicaSetAvailable' })
})

it('counts the same event up, and writes another one for another text', () => {
  workload.recordEvent({ type: 'Warning', reason: 'Unhealthy', message: 'a' })
  workload.recordEvent({ type: 'Warning', reason: 'Unhealthy', message: 'a' })
  workload.recordEvent({ type: 'Warning', reason: 'Unhealthy', message: 'b' })
  const unhealthy = sim.list<KubeEvent>('Event', NAMESPACE).filter(({ reason }) => reason === 'Unhealthy')
  expect(unhealthy.map(({ message, count }) => `${message} ${count}`).sort()).toEqual(['a 2', 'b 1'])
  expect(unhealthy[0]?.involvedObject).toMatchObject({ kind: 'Pod', uid: workload.pod.metadata.uid, fieldPath: 'spec.containers{main}' })
})
