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

export function deploymentFor({ name, ageMinutes, replicas, container }: Scenario, now: Date): Deployment {
  const labels = { 'app': name, 'app.kubernetes.io/name': name }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: DEMO_NAMESPACE, labels, creationTimestamp: ago(now, ageMinutes), annotations: { 'deployment.kubernetes.io/revision': '1' } },
    spec: { replicas, progressDeadlineSeconds: 600, selector: { matchLabels: { app: name } }, template: { metadata: { labels }, spec: { containers: [container] } } },
    status: {},
  }
}

/** A pod of a replica set in its situation, with what happened to it. */
export function installPod(sim: ClusterSim, replicaSet: ReplicaSet, { isScheduled, status, events, usage }: PodSituation, createdAt: string): InstalledPod {
  const bare = podOf(replicaSet)
  const pod = sim.apply<Pod>({
    ...bare,
    metadata: { ...bare.metadata, creationTimestamp: createdAt },
    spec: { ...bare.spec, ...(isScheduled && { nodeName: DEMO_NODE.name }) },
    status,
  })
  for (const event of events)
    sim.apply(buildEvent({ about: pod, ...event }))
  return { pod, usage }
}

/** The deployment of a scenario, its replica set and its pods, with the statuses that follow from them. */
export function installScenario(sim: ClusterSim, scenario: Scenario, now: Date): InstalledPod[] {
  const deployment = sim.apply(deploymentFor(scenario, now))
  const createdAt = ago(now, scenario.ageMinutes)
  const bare = replicaSetOf(deployment)
  const replicaSet = sim.apply({ ...bare, metadata: { ...bare.metadata, creationTimestamp: createdAt } })
  const pods = Array.from({ length: scenario.replicas }, () => installPod(sim, replicaSet, scenario.situation(scenario.container, now), createdAt))
  const counted = sim.apply({ ...replicaSet, status: replicaSetStatus(deployment, pods.map(({ pod }) => pod), now) })
  sim.apply({ ...deployment, status: deploymentStatus(deployment, counted, now) })
  return pods
}
