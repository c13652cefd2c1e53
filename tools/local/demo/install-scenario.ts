import type { ClusterSim, Deployment, Pod, ReplicaSet, Usage } from '@todo-chatbot/cluster-sim'
import type { PodSituation, Scenario } from './scenario.ts'
import { buildEvent } from '@todo-chatbot/cluster-sim'
import { deploymentStatus, replicaSetStatus } from '../control/deployment.ts'
import { podOf } from '../control/pod.ts'
import { replicaSetOf } from '../control/replica-set.ts'
import { DEMO_NODE } from './node.ts'
import { ago } from './scenario.ts'

export const DEMO_NAMESPACE = 'demo'

export interface InstalledPod {
  pod: Pod
  usage: Usage | undefined
}

interface InstalledReplicas {
  replicaSet: ReplicaSet
  pods: InstalledPod[]
}

export function deploymentFor({ name, ageMinutes, replicas, container }: Scenario, now: Date): Deployment {
  const labels = { 'app': name, 'app.kubernetes.io/name': name }
  const template = {
    metadata: { labels },
    spec: {
      containers: [container],
    },
  }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name,
      namespace: DEMO_NAMESPACE,
      labels,
      creationTimestamp: ago(now, ageMinutes),
      annotations: { 'deployment.kubernetes.io/revision': '1' },
    },
    spec: {
      replicas,
      progressDeadlineSeconds: 600,
      selector: {
        matchLabels: { app: name },
      },
      template,
    },
    status: {},
  }
}

/** A pod of a replica set in its situation, with what happened to it. */
function installPod(sim: ClusterSim, replicaSet: ReplicaSet, { isScheduled, status, events, usage }: PodSituation): InstalledPod {
  const bare = podOf(replicaSet)
  const { creationTimestamp = '' } = replicaSet.metadata
  const spec = {
    ...bare.spec,
    ...(isScheduled && { nodeName: DEMO_NODE.name }),
  }
  const pod = sim.apply<Pod>({
    ...bare,
    metadata: { ...bare.metadata, creationTimestamp },
    spec,
    status,
  })
  for (const event of events)
    sim.apply(buildEvent({ about: pod, ...event }))
  return { pod, usage }
}

/** The replica set of one revision, with a pod in each situation. */
export function installReplicas(sim: ClusterSim, deployment: Deployment, { revision, createdAt, situations, now }: { revision: number, createdAt: string, situations: PodSituation[], now: Date }): InstalledReplicas {
  const bare = replicaSetOf(deployment, revision)
  const replicaSet = sim.apply({
    ...bare,
    metadata: { ...bare.metadata, creationTimestamp: createdAt },
    spec: { ...bare.spec, replicas: situations.length },
  })
  const pods = situations.map(situation => installPod(sim, replicaSet, situation))
  const status = replicaSetStatus(deployment, pods.map(({ pod }) => pod), now)
  return {
    pods,
    replicaSet: sim.apply({ ...replicaSet, status }),
  }
}

/** The deployment of a scenario, its replica set and its pods, with the statuses that follow from them. */
export function installScenario(sim: ClusterSim, scenario: Scenario, now: Date): InstalledPod[] {
  const deployment = sim.apply(deploymentFor(scenario, now))
  const situations = Array.from({ length: scenario.replicas }, () => scenario.situation(scenario.container, now))
  const { pods, replicaSet } = installReplicas(sim, deployment, {
    revision: 1,
    createdAt: ago(now, scenario.ageMinutes),
    situations,
    now,
  })
  sim.apply({
    ...deployment,
    status: deploymentStatus(deployment, replicaSet, now),
  })
  return pods
}
