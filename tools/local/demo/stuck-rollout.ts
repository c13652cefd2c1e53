import type { ClusterSim, ReplicaSet } from '@todo-chatbot/cluster-sim'
import type { InstalledPod } from './install-scenario.ts'
import type { PodSituation, Scenario } from './scenario.ts'
import { buildEvent } from '@todo-chatbot/cluster-sim'
import { deploymentStatus, replicaSetStatus } from '../control/deployment.ts'
import { podStatus } from '../control/pod.ts'
import { replicaSetOf } from '../control/replica-set.ts'
import { deploymentFor, installPod } from './install-scenario.ts'
import { DEMO_NODE } from './node.ts'
import { ago, buildContainer, containerStatus, MIB } from './scenario.ts'

const NAME = 'billing'
const AGE_MINUTES = 4000
const ROLLOUT_MINUTES = 31
const REPLICAS = 2

function healthy(container: Scenario['container'], now: Date): PodSituation {
  const status = containerStatus(container, { ready: true, state: { running: { startedAt: ago(now, AGE_MINUTES) } } })
  return {
    isScheduled: true,
    status: podStatus({ phase: 'Running', startTime: ago(now, AGE_MINUTES) }, [status], DEMO_NODE, ago(now, AGE_MINUTES)),
    events: [],
    usage: { cpuMillicores: 48, memoryBytes: 96 * MIB },
  }
}

function badConfig(container: Scenario['container'], now: Date): PodSituation {
  const message = 'configmap "billing-rates" not found'
  const status = containerStatus(container, { state: { waiting: { reason: 'CreateContainerConfigError', message } } })
  return {
    isScheduled: true,
    status: podStatus({ phase: 'Pending', startTime: ago(now, ROLLOUT_MINUTES) }, [status], DEMO_NODE, ago(now, ROLLOUT_MINUTES)),
    events: [{ type: 'Warning', reason: 'Failed', message: `Error: ${message}`, count: 143 }],
  }
}

/** A new version that never starts while the old one still serves: the deadline of the rollout is over. */
export function installStuckRollout(sim: ClusterSim, now: Date): InstalledPod[] {
  const scenario = { name: NAME, ageMinutes: AGE_MINUTES, replicas: REPLICAS, container: buildContainer(NAME, 'billing:v3.0.0'), situation: healthy }
  const before = sim.apply(deploymentFor(scenario, now))
  const next = buildContainer(NAME, 'billing:v3.1.0')
  const after = sim.apply({
    ...before,
    metadata: { ...before.metadata, annotations: { 'deployment.kubernetes.io/revision': '2' } },
    spec: { ...before.spec, template: { ...before.spec.template, spec: { containers: [next] } } },
  })
  const install = (replicaSet: ReplicaSet, minutes: number, situations: PodSituation[]) => {
    const made = sim.apply({ ...replicaSet, metadata: { ...replicaSet.metadata, creationTimestamp: ago(now, minutes) }, spec: { ...replicaSet.spec, replicas: situations.length } })
    const pods = situations.map(situation => installPod(sim, made, situation, ago(now, minutes)))
    return { pods, replicaSet: sim.apply({ ...made, status: replicaSetStatus(after, pods.map(({ pod }) => pod), now) }) }
  }
  const old = install(replicaSetOf(before, 1), AGE_MINUTES, [healthy(scenario.container, now), healthy(scenario.container, now)])
  const young = install(replicaSetOf(after, 2), ROLLOUT_MINUTES, [badConfig(next, now)])
  const stuck = { ...after, status: {}, metadata: { ...after.metadata, creationTimestamp: ago(now, ROLLOUT_MINUTES) } }
  sim.apply({ ...after, status: { ...deploymentStatus(stuck, young.replicaSet, now), replicas: REPLICAS + 1, updatedReplicas: 1, readyReplicas: REPLICAS, availableReplicas: REPLICAS, unavailableReplicas: 1 } })
  sim.apply(buildEvent({ about: after, reason: 'ScalingReplicaSet', message: `Scaled up replica set ${young.replicaSet.metadata.name} from 0 to 1`, component: 'deployment-controller' }))
  return [...old.pods, ...young.pods]
}
