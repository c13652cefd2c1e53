import type { ClusterSim, Deployment, ReplicaSet } from '@todo-chatbot/cluster-sim'
import type { InstalledPod } from './install-scenario.ts'
import type { PodSituation, Scenario } from './scenario.ts'
import { buildEvent } from '@todo-chatbot/cluster-sim'
import { deploymentStatus } from '../control/deployment.ts'
import { podStatus } from '../control/pod.ts'
import { deploymentFor, installReplicas } from './install-scenario.ts'
import { DEMO_NODE } from './node.ts'
import { ago, buildContainer, containerStatus, MIB } from './scenario.ts'

const NAME = 'billing'
const AGE_MINUTES = 4000
const ROLLOUT_MINUTES = 31
const REPLICAS = 2

function healthy(container: Scenario['container'], now: Date): PodSituation {
  const startedAt = ago(now, AGE_MINUTES)
  const status = containerStatus(container, {
    ready: true,
    state: {
      running: { startedAt },
    },
  })
  return {
    isScheduled: true,
    status: podStatus({ phase: 'Running', startTime: startedAt }, [status], DEMO_NODE, startedAt),
    events: [],
    usage: { cpuMillicores: 48, memoryBytes: 96 * MIB },
  }
}

function badConfig(container: Scenario['container'], now: Date): PodSituation {
  const message = 'configmap "billing-rates" not found'
  const startedAt = ago(now, ROLLOUT_MINUTES)
  const status = containerStatus(container, {
    state: {
      waiting: { reason: 'CreateContainerConfigError', message },
    },
  })
  return {
    isScheduled: true,
    status: podStatus({ phase: 'Pending', startTime: startedAt }, [status], DEMO_NODE, startedAt),
    events: [
      {
        type: 'Warning',
        reason: 'Failed',
        message: `Error: ${message}`,
        count: 143,
      },
    ],
  }
}

const before: Scenario = {
  name: NAME,
  ageMinutes: AGE_MINUTES,
  replicas: REPLICAS,
  container: buildContainer(NAME, 'billing:v3.0.0'),
  situation: healthy,
}
const next = buildContainer(NAME, 'billing:v3.1.0')

function withNextVersion({ metadata, spec, ...rest }: Deployment): Deployment {
  const template = {
    ...spec.template,
    spec: {
      containers: [next],
    },
  }
  return {
    ...rest,
    metadata: {
      ...metadata,
      annotations: { 'deployment.kubernetes.io/revision': '2' },
    },
    spec: { ...spec, template },
  }
}

/** As the deployment controller counts over both versions; its deadline runs since the new one was asked for. */
function stuckStatus(deployment: Deployment, young: ReplicaSet, now: Date): Deployment['status'] {
  const sinceRollout = {
    ...deployment,
    metadata: {
      ...deployment.metadata,
      creationTimestamp: ago(now, ROLLOUT_MINUTES),
    },
  }
  const { conditions = [] } = deploymentStatus(sinceRollout, young, now)
  return {
    observedGeneration: deployment.metadata.generation ?? 1,
    replicas: REPLICAS + 1,
    updatedReplicas: 1,
    readyReplicas: REPLICAS,
    availableReplicas: REPLICAS,
    unavailableReplicas: 1,
    conditions: [
      {
        type: 'Available',
        status: 'True',
        reason: 'MinimumReplicasAvailable',
        message: 'Deployment has minimum availability.',
      },
      ...conditions.filter(({ type }) => type === 'Progressing'),
    ],
  }
}

/** A new version that never starts while the old one still serves: the deadline of the rollout is over. */
export function installStuckRollout(sim: ClusterSim, now: Date): InstalledPod[] {
  const first = sim.apply(deploymentFor(before, now))
  const situations = [
    healthy(before.container, now),
    healthy(before.container, now),
  ]
  const old = installReplicas(sim, first, {
    revision: 1,
    createdAt: ago(now, AGE_MINUTES),
    situations,
    now,
  })
  const second = sim.apply(withNextVersion(first))
  const young = installReplicas(sim, second, {
    revision: 2,
    createdAt: ago(now, ROLLOUT_MINUTES),
    situations: [
      badConfig(next, now),
    ],
    now,
  })
  sim.apply({
    ...second,
    status: stuckStatus(second, young.replicaSet, now),
  })
  sim.apply(buildEvent({
    about: second,
    reason: 'ScalingReplicaSet',
    message: `Scaled up replica set ${young.replicaSet.metadata.name} from 0 to 1`,
    component: 'deployment-controller',
  }))
  return [
    ...old.pods,
    ...young.pods,
  ]
}
