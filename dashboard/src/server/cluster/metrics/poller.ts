import type { MetricsStatus, UsageSample } from '../../../shared/stream.ts'
import type { KubernetesClient } from '../connection/client.ts'
import type { Clock } from '../reflector/clock.ts'
import type { NodeMetrics, PodMetrics } from '../wire.ts'
import type { PodSample } from './samples.ts'
import { ApiError } from '../connection/api-error.ts'
import { describeFault } from '../connection/fault-words.ts'
import { readNodeSample, readPodSample } from './samples.ts'

/** One good poll. */
export interface Samples {
  pods: PodSample[]
  /** By node name. */
  nodes: Map<string, UsageSample>
}

export interface MetricsPollerOptions {
  client: Pick<KubernetesClient, 'call'>
  clock: Clock
  intervalSeconds: number
  /** Null reads all namespaces, and the nodes. */
  namespace: string | null
  onSamples: (samples: Samples) => void
  onStatus: (status: MetricsStatus) => void
}

const METRICS_API = '/apis/metrics.k8s.io/v1beta1'
const TIMEOUT_MS = 10_000

/**
 * metrics.k8s.io cannot be watched: asks once in each interval, however long an answer takes.
 * A poll that fails brings no samples, so the history has a gap there.
 */
export class MetricsPoller {
  readonly #options: MetricsPollerOptions
  #run: AbortController | null = null
  #status: MetricsStatus

  constructor(options: MetricsPollerOptions) {
    this.#options = options
    this.#status = initialMetricsStatus(options.intervalSeconds)
  }

  /** Does nothing while it runs. */
  start(): void {
    if (this.#run !== null)
      return
    this.#run = new AbortController()
    void this.#pollUntil(this.#run.signal)
  }

  stop(): void {
    this.#run?.abort()
    this.#run = null
  }

  async #pollUntil(run: AbortSignal): Promise<void> {
    const { clock, intervalSeconds } = this.#options
    while (!run.aborted) {
      const next = clock.elapsed() + intervalSeconds * 1000
      await this.#poll(run)
      await clock.delay(Math.max(0, next - clock.elapsed()), run).catch(() => {})
    }
  }

  async #poll(run: AbortSignal): Promise<void> {
    try {
      const samples = await this.#read(run)
      if (run.aborted)
        return
      this.#options.onSamples(samples)
      const newestMs = Math.max(...samples.pods.map(each => each.sample[2]), Date.parse(this.#status.lastSampleAt ?? '') || 0)
      this.#tell({
        available: true,
        lastError: null,
        lastSampleAt: newestMs > 0
          ? new Date(newestMs).toISOString()
          : null,
      })
    }
    catch (error) {
      if (!run.aborted) {
        this.#tell({
          available: false,
          lastError: explain(error),
        })
      }
    }
  }

  async #read(signal: AbortSignal): Promise<Samples> {
    const { client, namespace } = this.#options
    const options = { signal, timeoutMs: TIMEOUT_MS }
    const [pods, nodes] = await Promise.all([
      client.call<{ items: PodMetrics[] }>(`${METRICS_API}${namespace === null
        ? ''
        : `/namespaces/${namespace}`}/pods`, options),
      namespace === null
        ? client.call<{ items: NodeMetrics[] }>(`${METRICS_API}/nodes`, options)
        : { items: [] },
    ])
    return {
      pods: pods.items.map(readPodSample).filter(each => each !== null),
      nodes: new Map(nodes.items.flatMap((each) => {
        const sample = readNodeSample(each)
        return sample === null
          ? []
          : [[each.metadata.name, sample]]
      })),
    }
  }

  #tell(fields: Partial<MetricsStatus>): void {
    this.#status = {
      ...this.#status,
      ...fields,
    }
    this.#options.onStatus(this.#status)
  }
}

export function initialMetricsStatus(intervalSeconds: number): MetricsStatus {
  return {
    source: 'metrics-server',
    available: false,
    lastSampleAt: null,
    lastError: null,
    intervalSeconds,
  }
}

function explain(error: unknown): string {
  if (error instanceof ApiError && error.status === 404)
    return 'metrics-server is not installed: the API server does not serve metrics.k8s.io'
  if (error instanceof ApiError && error.status === 403)
    return `no right to read metrics.k8s.io: ${error.message}`
  return describeFault(error)
}
