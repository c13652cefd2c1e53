import type { EndpointSliceRow, ServiceRow } from '../rows-network.ts'
import type { DaemonSetRow, HorizontalPodAutoscalerRow, JobRow, PodDisruptionBudgetRow, StatefulSetRow } from '../rows-workload.ts'
import type { ConditionRow, NodeRow, Resource, RowsByResource } from '../rows.ts'
import { realisticEvent, realisticPod } from './realistic.ts'
import { deployment, replicaSet } from './rows.ts'

/** A realistic row of each resource. */

const { uid, name: podName, namespace, createdAt } = realisticPod(0)
const name = podName.slice(0, podName.lastIndexOf('-'))
const identity = { uid, namespace, name, createdAt }
const named = { ...identity, release: 'todo-production' }
const selector = { app: 'todo-chatbot-backend' }

function condition(type: string, reason: string, message: string): ConditionRow {
  return {
    type,
    status: 'True',
    reason,
    message,
    changedAt: createdAt,
  }
}

const statefulset: StatefulSetRow = {
  ...named,
  generation: 3,
  observedGeneration: 3,
  desired: 3,
  updated: 1,
  ready: 2,
  available: 2,
  isUpdating: true,
}

const daemonset: DaemonSetRow = {
  ...named,
  generation: 1,
  observedGeneration: 1,
  desired: 3,
  updated: 3,
  ready: 2,
  available: 2,
  unavailable: 1,
  misscheduled: 0,
}

const job: JobRow = {
  ...named,
  completions: null,
  parallelism: 2,
  active: 0,
  succeeded: 1,
  failed: 3,
  isSuspended: false,
  startedAt: createdAt,
  finishedAt: null,
  owner: { kind: 'CronJob', name: 'nightly' },
  conditions: [condition('Failed', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit')],
}

const autoscaler: HorizontalPodAutoscalerRow = {
  ...named,
  target: { kind: 'Deployment', name },
  min: 2,
  max: 10,
  current: 3,
  desired: 4,
  lastScaledAt: createdAt,
  conditions: [
    condition('AbleToScale', 'SucceededRescale', 'the HPA controller was able to update the target scale to 4'),
    condition('ScalingActive', 'ValidMetricFound', 'the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)'),
  ],
}

const budget: PodDisruptionBudgetRow = {
  ...named,
  minAvailable: '50%',
  maxUnavailable: null,
  expected: 4,
  healthy: 3,
  desiredHealthy: 2,
  allowedDisruptions: 1,
  selector,
  conditions: [condition('DisruptionAllowed', 'SufficientPods', '')],
}

const service: ServiceRow = {
  ...named,
  type: 'NodePort',
  isHeadless: false,
  ports: [{ name: 'http', protocol: 'TCP', port: 80, targetPort: 'http', nodePort: 30_001 }],
  selector,
  loadBalancer: [],
}

const endpointSlice: EndpointSliceRow = {
  ...named,
  service: name,
  readyAddresses: 3,
  notReadyAddresses: 1,
  terminatingAddresses: 1,
}

const node: NodeRow = {
  uid,
  name: 'ip-10-0-12-17.eu-central-1.compute.internal',
  ready: true,
  unschedulable: false,
  conditions: ['MemoryPressure', 'DiskPressure', 'PIDPressure', 'Ready'].map(type => condition(type, 'KubeletHasSufficientMemory', 'kubelet has sufficient memory available')),
  allocatable: { cpuMillicores: 3920, memoryBytes: 15_842_000_000, pods: 110 },
  kubeletVersion: 'v1.36.3',
  createdAt,
}

export const EVERY_ROW: { [R in Resource]: RowsByResource[R] } = {
  pods: realisticPod(0),
  deployments: deployment({
    progressedAt: createdAt,
    ...named,
    conditions: [
      condition('Available', 'MinimumReplicasAvailable', 'Deployment has minimum availability.'),
      condition('Progressing', 'NewReplicaSetAvailable', `ReplicaSet "${name}-5d4f8b7c9d" has successfully progressed.`),
    ],
  }),
  replicasets: replicaSet({ ...identity, images: { backend: 'registry.example.com/platform/todo-chatbot-backend:v1.14.2' } }),
  nodes: node,
  events: realisticEvent(0),
  statefulsets: statefulset,
  daemonsets: daemonset,
  jobs: job,
  horizontalpodautoscalers: autoscaler,
  poddisruptionbudgets: budget,
  services: service,
  endpointslices: endpointSlice,
}
