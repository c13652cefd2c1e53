import type { ClusterSim, KubeEvent, KubeObject } from '@todo-chatbot/cluster-sim'
import { buildEvent } from '@todo-chatbot/cluster-sim'

type EventText = Pick<KubeEvent, 'type' | 'reason' | 'message'>

/** Writes events as kubelets and controllers do: the same one again counts up instead of making a new one. */
export class EventRecorder {
  readonly #sim: ClusterSim
  readonly #component: string
  readonly #known = new Map<string, KubeEvent>()

  constructor(sim: ClusterSim, component: string) {
    this.#sim = sim
    this.#component = component
  }

  record(about: KubeObject, { type, reason, message }: EventText, fieldPath?: string): void {
    const key = [about.metadata.uid, reason, message].join(' ')
    const fresh = buildEvent({
      about,
      type,
      reason,
      message,
      component: this.#component,
      ...(fieldPath !== undefined && { fieldPath }),
    })
    const known = this.#known.get(key)
    const event = known
      ? { ...known, count: known.count + 1, lastTimestamp: fresh.lastTimestamp }
      : fresh
    this.#known.set(key, this.#sim.apply(event))
  }
}
