import type { ClusterSim, ContainerStatus, Deployment, KubeEvent, Pod, ReplicaSet } from '@todo-chatbot/cluster-sim'
import { timestamp } from '../kubelet/clock.ts'
import { deploymentStatus, replicaSetStatus } from './deployment.ts'
import { endpointSliceOf } from './endpoints.ts'
import { podOf, podStatus } from './pod.ts'
import { EventRecorder } from './recorder.ts'
import { replicaSetOf } from './replica-set.ts'

const NODE_IP = '127.0.0.1'

/** One deployment of one pod in the simulated cluster: created whole, then told what its container does. */
export class Workload {
  readonly #sim: ClusterSim
  readonly #node: string
  readonly #deployment: Deployment
  readonly #replicaSet: ReplicaSet
  readonly #events: EventRecorder
  #pod: Pod

  constructor(sim: ClusterSim, deployment: Deployment, node: string) {
    this.#sim = sim
    this.#node = node
    this.#events = new EventRecorder(sim, 'kubelet')
    const desired = {
      ...deployment,
      spec: { ...deployment.spec, replicas: 1 },
      metadata: {
        ...deployment.metadata,
        annotations: { ...deployment.metadata.annotations, 'deployment.kubernetes.io/revision': '1' },
      },
      status: {},
    }
    this.#deployment = sim.apply<Deployment>(desired)
    this.#replicaSet = sim.apply(replicaSetOf(this.#deployment))
    this.#pod = sim.apply(podOf(this.#replicaSet))
    this.#announce()
  }

  get pod(): Pod {
    return this.#pod
  }

  /** Writes the container's status, and all that follows from it: pod, replica set, deployment, endpoints. */
  setContainer(container: ContainerStatus, now: Date): void {
    const status = podStatus(this.#pod.status, [container], { name: this.#node, ip: NODE_IP }, timestamp(now))
    this.#pod = this.#sim.apply({
      ...this.#pod,
      spec: { ...this.#pod.spec, nodeName: this.#node },
      status,
    })
    this.refresh(now)
  }

  /** Also to be called now and then, since deadlines pass without an event. */
  refresh(now: Date): void {
    const { namespace = 'default', name } = this.#deployment.metadata
    const deployment = this.#sim.get<Deployment>({ kind: 'Deployment', namespace, name }) ?? this.#deployment
    const replicaSet = this.#sim.apply({
      ...this.#replicaSet,
      status: replicaSetStatus(deployment, [this.#pod], now),
    })
    this.#sim.apply({
      ...deployment,
      status: deploymentStatus(deployment, replicaSet, now),
    })
    for (const service of this.#sim.list('Service', namespace))
      this.#sim.apply(endpointSliceOf(service, this.#sim.list<Pod>('Pod', namespace)))
  }

  recordEvent(event: Pick<KubeEvent, 'type' | 'reason' | 'message'>): void {
    const container = this.#pod.spec.containers[0]?.name ?? ''
    this.#events.record(this.#pod, event, `spec.containers{${container}}`)
  }

  #announce(): void {
    const replicaSet = this.#replicaSet.metadata.name
    const pod = this.#pod.metadata.name
    const controller = new EventRecorder(this.#sim, 'controller-manager')
    controller.record(this.#deployment, { type: 'Normal', reason: 'ScalingReplicaSet', message: `Scaled up replica set ${replicaSet} from 0 to 1` })
    controller.record(this.#replicaSet, { type: 'Normal', reason: 'SuccessfulCreate', message: `Created pod: ${pod}` })
    new EventRecorder(this.#sim, 'default-scheduler').record(this.#pod, { type: 'Normal', reason: 'Scheduled', message: `Successfully assigned ${this.#pod.metadata.namespace}/${pod} to ${this.#node}` })
  }
}
