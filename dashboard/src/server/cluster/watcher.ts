import type { Resource } from '../../shared/rows.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import type { KubernetesClient } from './connection/client.ts'
import type { Clock } from './reflector/clock.ts'
import type { ReflectorCounts } from './reflector/reflector.ts'
import type { Timings } from './reflector/timings.ts'
import { RESOURCES } from '../../shared/rows.ts'
import { sinksOf } from '../state/memory-at-end.ts'
import { MetricsPoller } from './metrics/poller.ts'
import { Reflector } from './reflector/reflector.ts'
import { DEFINITIONS, pathOf } from './resources.ts'

export interface ClusterWatcherOptions {
  client: KubernetesClient
  state: ClusterState
  clock: Clock
  metricsIntervalSeconds: number
  /** Null watches the whole cluster; a namespace leaves out what is in none. */
  namespace: string | null
  timings: Partial<Timings>
  random: () => number
}

interface Running {
  resource: Resource
  start: () => void
  stop: () => void
  readonly counts: Readonly<ReflectorCounts>
}

/** Keeps the state equal to the cluster: one reflector per resource whatever the number of browsers, and the metrics poller. */
export class ClusterWatcher {
  readonly #reflectors: Running[]
  readonly #poller: MetricsPoller

  constructor(options: ClusterWatcherOptions) {
    const { state, namespace, client, clock, metricsIntervalSeconds } = options
    const isInScope = (resource: Resource) => namespace === null || DEFINITIONS[resource].isNamespaced
    this.#reflectors = RESOURCES.filter(isInScope).map(resource => createReflector(resource, options))
    for (const resource of RESOURCES.filter(each => !isInScope(each)))
      state.setStatus(resource, { ...state.status[resource], access: 'out-of-scope' })
    this.#poller = new MetricsPoller({
      client,
      clock,
      namespace,
      intervalSeconds: metricsIntervalSeconds,
      onSamples: samples => state.addSamples(samples, clock.now()),
      onStatus: status => state.setMetrics(status),
    })
    // Samples are joined to rows, so the first poll waits for the first list.
    state.onChange((change) => {
      if (change.part === 'status' && change.resource === 'pods' && (state.status.pods.synced || state.status.pods.access !== 'granted'))
        this.#poller.start()
    })
  }

  start(): void {
    this.#reflectors.forEach(each => each.start())
  }

  stop(): void {
    this.#reflectors.forEach(each => each.stop())
    this.#poller.stop()
  }

  /** What was done so far to follow each resource. */
  counts(): Map<Resource, Readonly<ReflectorCounts>> {
    return new Map(this.#reflectors.map(each => [each.resource, each.counts]))
  }
}

function createReflector<R extends Resource>(resource: R, { client, state, clock, namespace, timings, random }: ClusterWatcherOptions): Running {
  const reflector = new Reflector({
    client,
    clock,
    timings,
    random,
    path: pathOf(resource, namespace),
    project: DEFINITIONS[resource].project,
    sink: sinksOf(state)[resource],
    onStatus: status => state.setStatus(resource, status),
  })
  return {
    resource,
    start: () => reflector.start(),
    stop: () => reflector.stop(),
    counts: reflector.counts,
  }
}
