import type { KubeObject } from './types.ts'
import { timestamp } from './objects/object-store.ts'

export interface Usage {
  cpuMillicores: number
  memoryBytes: number
}

export interface ContainerRef {
  namespace: string
  pod: string
  container: string
}

interface Sample extends Usage {
  at: Date
}

const WINDOW = '30s'

function toQuantities(sample: Usage): { cpu: string, memory: string } {
  return { cpu: `${Math.round(sample.cpuMillicores * 1_000_000)}n`, memory: `${Math.round(sample.memoryBytes / 1024)}Ki` }
}

/** What metrics-server would have measured, as last set. */
export class UsageStore {
  readonly #pods = new Map<string, Map<string, Sample>>()
  readonly #nodes = new Map<string, Sample>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  setPod({ namespace, pod, container }: ContainerRef, usage: Usage | null): void {
    const key = `${namespace}/${pod}`
    const containers = this.#pods.get(key) ?? new Map<string, Sample>()
    if (usage) {
      containers.set(container, {
        ...usage,
        at: this.#now(),
      })
    }
    else {
      containers.delete(container)
    }
    this.#pods.set(key, containers)
  }

  setNode(name: string, usage: Usage | null): void {
    if (usage) {
      this.#nodes.set(name, {
        ...usage,
        at: this.#now(),
      })
    }
    else {
      this.#nodes.delete(name)
    }
  }

  /** PodMetrics of a pod, or undefined while there is no sample; a pod that is gone has none. */
  ofPod({ metadata: { namespace = 'default', name, labels } }: KubeObject): KubeObject | undefined {
    const samples = this.#pods.get(`${namespace}/${name}`)
    const [first] = samples?.values() ?? []
    if (!samples || !first)
      return undefined
    return {
      kind: 'PodMetrics',
      apiVersion: 'metrics.k8s.io/v1beta1',
      metadata: {
        name,
        namespace,
        creationTimestamp: timestamp(this.#now()),
        ...(labels && { labels }),
      },
      timestamp: timestamp(first.at),
      window: WINDOW,
      containers: [...samples].map(([container, sample]) => ({
        name: container,
        usage: toQuantities(sample),
      })),
    }
  }

  ofNode({ metadata: { name, labels } }: KubeObject): KubeObject | undefined {
    const sample = this.#nodes.get(name)
    if (!sample)
      return undefined
    return {
      kind: 'NodeMetrics',
      apiVersion: 'metrics.k8s.io/v1beta1',
      metadata: {
        name,
        creationTimestamp: timestamp(this.#now()),
        ...(labels && { labels }),
      },
      timestamp: timestamp(sample.at),
      window: WINDOW,
      usage: toQuantities(sample),
    }
  }

  /** A later pod of the same name starts without a sample. */
  forgetPod(namespace: string, name: string): void {
    this.#pods.delete(`${namespace}/${name}`)
  }
}
