import type { ClusterSim, KubeObject, Pod } from '@todo-chatbot/cluster-sim'
import { buildEvent } from '@todo-chatbot/cluster-sim'
import { ownedBy } from '../control/replica-set.ts'
import { DEMO_NAMESPACE } from './install-scenario.ts'
import { DEMO_NODE } from './node.ts'
import { ago, buildContainer, containerStatus } from './scenario.ts'

const CONTAINER = buildContainer('backup', 'backup:v1.8.0')

function installJob(sim: ClusterSim, now: Date): void {
  const job = sim.apply<KubeObject>({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'nightly-backup', namespace: DEMO_NAMESPACE, creationTimestamp: ago(now, 200) },
    spec: { completions: 1, parallelism: 1, template: { spec: { restartPolicy: 'Never', containers: [CONTAINER] } } },
    status: { succeeded: 1, startTime: ago(now, 200), completionTime: ago(now, 196), conditions: [{ type: 'Complete', status: 'True' }] },
  })
  const terminated = { exitCode: 0, reason: 'Completed', startedAt: ago(now, 200), finishedAt: ago(now, 196) }
  const pod: Pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'nightly-backup-x7k2p', namespace: DEMO_NAMESPACE, creationTimestamp: ago(now, 200), labels: { 'job-name': 'nightly-backup' }, ownerReferences: [ownedBy(job)] },
    spec: { nodeName: DEMO_NODE.name, restartPolicy: 'Never', containers: [CONTAINER] },
    status: {
      phase: 'Succeeded',
      startTime: ago(now, 200),
      conditions: [{ type: 'PodScheduled', status: 'True' }, { type: 'Ready', status: 'False', reason: 'PodCompleted' }],
      containerStatuses: [containerStatus(CONTAINER, { state: { terminated } })],
    },
  }
  sim.apply(pod)
}

function installEvicted(sim: ClusterSim, now: Date): void {
  const message = 'The node was low on resource: ephemeral-storage. Threshold quantity: 10Gi, available: 8Gi.'
  const container = buildContainer('importer', 'importer:v1.1.0')
  const pod = sim.apply<Pod>({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'importer', namespace: DEMO_NAMESPACE, creationTimestamp: ago(now, 600) },
    spec: { nodeName: DEMO_NODE.name, containers: [container] },
    status: { phase: 'Failed', reason: 'Evicted', message, startTime: ago(now, 600) },
  })
  sim.apply(buildEvent({ about: pod, type: 'Warning', reason: 'Evicted', message }))
}

/** Pods of no deployment: one of a job that is done, and one that its node threw out. */
export function installLonePods(sim: ClusterSim, now: Date): void {
  installJob(sim, now)
  installEvicted(sim, now)
}
