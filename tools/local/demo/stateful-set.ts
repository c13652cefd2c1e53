import type { ClusterSim, Pod, PodStatus, StatefulSet } from '@todo-chatbot/cluster-sim'
import type { InstalledPod } from './install-scenario.ts'
import { buildControllerRevision, buildEvent, buildStatefulSet, ownedBy } from '@todo-chatbot/cluster-sim'
import { podStatus } from '../control/pod.ts'
import { DEMO_NAMESPACE } from './install-scenario.ts'
import { DEMO_NODE } from './node.ts'
import { ago, buildContainer, containerStatus, MIB } from './scenario.ts'

const NAME = 'sessions'
const REPLICAS = 2
const AGE_MINUTES = 9000
const ROLLOUT_MINUTES = 18
const OLD = { revision: `${NAME}-5f7d4c9b6`, container: buildContainer('store', 'sessions:v4.2.0') }
const NEW = { revision: `${NAME}-7c8b9d5d4`, container: buildContainer('store', 'sessions:v4.3.0', '384Mi') }

type Version = typeof OLD

function setOf({ container }: Version, now: Date): StatefulSet {
  return buildStatefulSet({
    name: NAME,
    namespace: DEMO_NAMESPACE,
    replicas: REPLICAS,
    labels: { 'app': NAME, 'app.kubernetes.io/name': NAME },
    containers: [container],
    metadata: { creationTimestamp: ago(now, AGE_MINUTES) },
    status: { readyReplicas: 1, availableReplicas: 1, updatedReplicas: 1, currentRevision: OLD.revision, updateRevision: NEW.revision },
  })
}

function podOf(set: StatefulSet, ordinal: number, { revision, container }: Version, status: PodStatus): Pod {
  const name = `${NAME}-${ordinal}`
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: DEMO_NAMESPACE,
      labels: { ...set.spec.template.metadata.labels, 'controller-revision-hash': revision, 'statefulset.kubernetes.io/pod-name': name },
      creationTimestamp: status.startTime ?? '',
      ownerReferences: [ownedBy(set)],
    },
    spec: { nodeName: DEMO_NODE.name, containers: [container] },
    status,
  }
}

function serving({ container }: Version, now: Date): PodStatus {
  const startedAt = ago(now, AGE_MINUTES)
  return podStatus({ phase: 'Running', startTime: startedAt }, [containerStatus(container, { ready: true, state: { running: { startedAt } } })], DEMO_NODE, startedAt)
}

/** Ends with 78, EX_CONFIG of sysexits.h, whenever it is started. */
function crashing({ container }: Version, now: Date): PodStatus {
  const startedAt = ago(now, ROLLOUT_MINUTES)
  const ended = { exitCode: 78, reason: 'Error', startedAt: ago(now, 4), finishedAt: ago(now, 4) }
  const message = `back-off 5m0s restarting failed container=${container.name} pod=${NAME}-1_${DEMO_NAMESPACE}`
  return podStatus({ phase: 'Pending', startTime: startedAt }, [containerStatus(container, {
    restarts: 8,
    state: { waiting: { reason: 'CrashLoopBackOff', message } },
    lastState: { terminated: ended },
  })], DEMO_NODE, startedAt)
}

/** A stateful set whose new version does not start in its last pod, so that the first one keeps the old version. */
export function installStatefulSet(sim: ClusterSim, now: Date): InstalledPod[] {
  const former = sim.apply(setOf(OLD, now))
  sim.apply(buildControllerRevision(former, { name: OLD.revision, revision: 1 }))
  const set = sim.apply(setOf(NEW, now))
  sim.apply(buildControllerRevision(set, { name: NEW.revision, revision: 2 }))
  const first = sim.apply(podOf(set, 0, OLD, serving(OLD, now)))
  const last = sim.apply(podOf(set, 1, NEW, crashing(NEW, now)))
  sim.apply(buildEvent({ about: last, type: 'Warning', reason: 'BackOff', message: `Back-off restarting failed container ${NEW.container.name} in pod ${last.metadata.name}`, count: 79 }))
  return [
    { pod: first, usage: { cpuMillicores: 22, memoryBytes: 141 * MIB } },
    { pod: last, usage: undefined },
  ]
}
