import type { Container, ContainerState, ContainerStatus, KubeEvent, PodStatus, Usage } from '@todo-chatbot/cluster-sim'
import { timestamp } from '../kubelet/clock.ts'

/** What a pod of a scenario is in, some time after it was made. */
export interface PodSituation {
  /** False for a pod that found no node. */
  isScheduled: boolean
  status: PodStatus
  events: (Pick<KubeEvent, 'type' | 'reason' | 'message'> & { count?: number })[]
  usage?: Usage
}

/** A workload in one bad state, as a cluster would show it. */
export interface Scenario {
  name: string
  ageMinutes: number
  replicas: number
  container: Container
  /** The situation of each pod, or of the pods in order. */
  situation: (container: Container, now: Date) => PodSituation
}

export const MIB = 1024 * 1024

export function ago(now: Date, minutes: number): string {
  return timestamp(new Date(now.getTime() - minutes * 60_000))
}

export function buildContainer(name: string, image: string, memoryLimit = '256Mi'): Container {
  return {
    name,
    image,
    resources: {
      requests: { cpu: '100m', memory: '128Mi' },
      limits: { cpu: '500m', memory: memoryLimit },
    },
  }
}

export function containerStatus(container: Container, parts: { state: ContainerState, lastState?: ContainerState, ready?: boolean, restarts?: number }): ContainerStatus {
  return {
    name: container.name,
    image: container.image,
    ready: parts.ready ?? false,
    started: parts.state.running !== undefined,
    restartCount: parts.restarts ?? 0,
    state: parts.state,
    ...(parts.lastState && { lastState: parts.lastState }),
  }
}
