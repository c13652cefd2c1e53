import type { ClusterSim, KubeObject, ObjectMeta, Pod, PodStatus } from '@todo-chatbot/cluster-sim'
import { buildEvent, ownedBy } from '@todo-chatbot/cluster-sim'
import { DEMO_NAMESPACE } from './install-scenario.ts'
import { DEMO_NODE } from './node.ts'
import { ago, buildContainer, containerStatus } from './scenario.ts'

const BACKUP = buildContainer('backup', 'backup:v1.8.0')
const IMPORTER = buildContainer('importer', 'importer:v1.1.0')
const BACKUP_MINUTES = 200
const IMPORTER_MINUTES = 600
const EVICTION = 'The node was low on resource: ephemeral-storage. Threshold quantity: 10Gi, available: 8Gi.'

function lonePod(metadata: ObjectMeta, container: typeof BACKUP, status: PodStatus): Pod {
  const spec = {
    nodeName: DEMO_NODE.name,
    restartPolicy: 'Never',
    containers: [container],
  }
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { namespace: DEMO_NAMESPACE, ...metadata },
    spec,
    status,
  }
}

function completedJob(now: Date): KubeObject {
  const metadata = {
    name: 'nightly-backup',
    namespace: DEMO_NAMESPACE,
    creationTimestamp: ago(now, BACKUP_MINUTES),
  }
  const status = {
    succeeded: 1,
    startTime: ago(now, BACKUP_MINUTES),
    completionTime: ago(now, BACKUP_MINUTES - 4),
  }
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata,
    spec: { completions: 1, parallelism: 1 },
    status,
  }
}

function completedPod(job: KubeObject, now: Date): Pod {
  const terminated = {
    exitCode: 0,
    reason: 'Completed',
    startedAt: ago(now, BACKUP_MINUTES),
    finishedAt: ago(now, BACKUP_MINUTES - 4),
  }
  const metadata = {
    name: 'nightly-backup-x7k2p',
    creationTimestamp: ago(now, BACKUP_MINUTES),
    ownerReferences: [
      ownedBy(job),
    ],
  }
  return lonePod(metadata, BACKUP, {
    phase: 'Succeeded',
    startTime: ago(now, BACKUP_MINUTES),
    conditions: [
      { type: 'Ready', status: 'False', reason: 'PodCompleted' },
    ],
    containerStatuses: [
      containerStatus(BACKUP, {
        state: { terminated },
      }),
    ],
  })
}

function evictedPod(now: Date): Pod {
  const metadata = {
    name: 'importer',
    creationTimestamp: ago(now, IMPORTER_MINUTES),
  }
  return lonePod(metadata, IMPORTER, {
    phase: 'Failed',
    reason: 'Evicted',
    message: EVICTION,
    startTime: ago(now, IMPORTER_MINUTES),
  })
}

/** Pods of no deployment: one of a job that is done, and one that its node threw out. */
export function installLonePods(sim: ClusterSim, now: Date): void {
  sim.apply(completedPod(sim.apply(completedJob(now)), now))
  const evicted = sim.apply(evictedPod(now))
  sim.apply(buildEvent({
    about: evicted,
    type: 'Warning',
    reason: 'Evicted',
    message: EVICTION,
  }))
}
