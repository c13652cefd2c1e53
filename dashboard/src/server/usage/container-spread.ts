import type { ContainerUsage, UsagePercentiles } from '../../shared/api.ts'
import type { UsageSample } from '../../shared/stream.ts'
import type { UsageHistory } from './usage-history.ts'
import { Distribution, DISTRIBUTION_WINDOW_MS } from './distribution.ts'

/** A spread as it is kept in a file. */
export interface SpreadState {
  cpu: Distribution['state']
  memory: Distribution['state']
}

/** What is known of a container without its pods. */
export type Spread = Omit<ContainerUsage, 'name' | 'requests' | 'limits'>

/** How CPU and memory of a container are spread over the pods of a workload and over the last day. */
export class ContainerSpread {
  readonly #cpu: Distribution
  readonly #memory: Distribution

  constructor(state?: SpreadState) {
    this.#cpu = new Distribution(state?.cpu)
    this.#memory = new Distribution(state?.memory)
  }

  /** What `new ContainerSpread` takes. */
  get state(): SpreadState {
    return { cpu: this.#cpu.state, memory: this.#memory.state }
  }

  /** Takes the sample of one pod. */
  record([cpuMillicores, memoryBytes, atMs]: UsageSample): void {
    this.#cpu.record(cpuMillicores, atMs)
    this.#memory.record(memoryBytes, atMs)
  }

  /** The history of the same container says how much of the window was measured. */
  read(history: UsageHistory, nowMs: number): Spread | null {
    const cpu = this.#cpu.read(nowMs)
    const memory = this.#memory.read(nowMs)
    return cpu && memory && {
      windowSeconds: DISTRIBUTION_WINDOW_MS / 1000,
      samples: cpu.samples,
      coverage: history.dayCoverage(nowMs),
      lastSampleAt: new Date(history.lastAtMs).toISOString(),
      cpuMillicores: rounded(cpu),
      memoryBytes: rounded(memory),
    }
  }
}

function rounded({ p50, p95, max }: UsagePercentiles): UsagePercentiles {
  return { p50: Math.round(p50), p95: Math.round(p95), max: Math.round(max) }
}
