import type { ClusterSim, Deployment, Pod, ReplicaSet, Usage } from '@todo-chatbot/cluster-sim'
import { buildDeployment, buildNode } from '@todo-chatbot/cluster-sim'
import { podOf, podStatus } from '../control/pod.ts'
import { replicaSetOf } from '../control/replica-set.ts'
import { namespaceObject } from '../install.ts'
import { timestamp } from '../kubelet/clock.ts'
import { startWandering } from '../usage/wandering.ts'

export const SCALE_NAMESPACE = 'scale'
export const PODS_PER_NODE = 100
export const PODS_PER_DEPLOYMENT = 50
const CHURN_INTERVAL_MS = 2000
const MIB = 1024 * 1024
const IP = '127.0.0.1'

interface ScalePod {
  pod: Pod
  replicaSet: ReplicaSet
  usage: Usage
}

export const number = (index: number): string => String(index + 1).padStart(3, '0')

function installNodes(sim: ClusterSim, podCount: number): string[] {
  const names = Array.from({
    length: Math.ceil(podCount / PODS_PER_NODE),
  }, (_, index) => `scale-${number(index)}`)
  for (const name of names) {
    sim.apply(buildNode({ name, cpu: '16', memory: '64Gi' }))
    sim.setNodeUsage(name, { cpuMillicores: 4000 + Math.random() * 8000, memoryBytes: (16 + Math.random() * 32) * 1024 * MIB })
  }
  return names
}

function installWorkload(sim: ClusterSim, index: number, replicas: number): ReplicaSet {
  const name = `service-${number(index)}`
  const containers = [
    {
      name: 'app',
      image: `${name}:v1.0.0`,
      resources: {
        requests: { cpu: '100m', memory: '64Mi' },
        limits: { cpu: '200m', memory: '128Mi' },
      },
    },
  ]
  const deployment = sim.apply<Deployment>(buildDeployment({
    name,
    namespace: SCALE_NAMESPACE,
    replicas,
    containers,
  }))
  const status = {
    replicas,
    fullyLabeledReplicas: replicas,
    readyReplicas: replicas,
    availableReplicas: replicas,
    observedGeneration: 1,
  }
  return sim.apply({
    ...replicaSetOf(deployment),
    status,
  })
}

function installPod(sim: ClusterSim, replicaSet: ReplicaSet, node: string, restarts = 0): ScalePod {
  const bare = podOf(replicaSet)
  const now = timestamp(new Date())
  const statuses = bare.spec.containers.map(({ name, image }) => ({
    name,
    image,
    ready: true,
    started: true,
    restartCount: restarts,
    state: {
      running: { startedAt: now },
    },
  }))
  const status = podStatus({ phase: 'Running' }, statuses, { name: node, ip: IP }, now)
  const pod = sim.apply<Pod>({
    ...bare,
    spec: { ...bare.spec, nodeName: node },
    status,
  })
  return {
    pod,
    replicaSet,
    usage: { cpuMillicores: 5 + Math.random() * 150, memoryBytes: (20 + Math.random() * 90) * MIB },
  }
}

/** Replaces one pod after the other, as a cluster does that never rests. */
function startChurn(sim: ClusterSim, pods: ScalePod[]): () => void {
  let next = 0
  const timer = setInterval(() => {
    const old = pods[next % pods.length]
    if (!old)
      return
    sim.remove({ kind: 'Pod', namespace: SCALE_NAMESPACE, name: old.pod.metadata.name })
    pods[next % pods.length] = installPod(sim, old.replicaSet, old.pod.spec.nodeName ?? '')
    next++
  }, CHURN_INTERVAL_MS)
  return () => clearInterval(timer)
}

/** So many pods over as many nodes as they need, in a namespace of their own. The function returned ends their churn. */
export function installScale(sim: ClusterSim, podCount: number): () => void {
  sim.apply(namespaceObject(SCALE_NAMESPACE))
  const nodes = installNodes(sim, podCount)
  const pods: ScalePod[] = []
  for (let first = 0; first < podCount; first += PODS_PER_DEPLOYMENT) {
    const replicas = Math.min(PODS_PER_DEPLOYMENT, podCount - first)
    const replicaSet = installWorkload(sim, first / PODS_PER_DEPLOYMENT, replicas)
    for (let index = first; index < first + replicas; index++)
      pods.push(installPod(sim, replicaSet, nodes[index % nodes.length] ?? ''))
  }
  const endings = [
    startWandering(sim, () => pods),
    startChurn(sim, pods),
  ]
  return () => endings.forEach(end => end())
}
