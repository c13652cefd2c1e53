import type { Clock } from './clock.ts'
import type { ProbeSpec, ProbeSpecs } from './probe-spec.ts'
import type { ProbeResult } from './probe.ts'
import { runProbe } from './probe.ts'

export type ProbeKind = keyof ProbeSpecs

interface Parts {
  specs: ProbeSpecs
  check: (probe: ProbeSpec) => Promise<ProbeResult>
  clock: Clock
  /** The startup probe succeeded, or there is none. */
  onStarted: () => void
  onReady: (isReady: boolean) => void
  /** A startup or liveness probe reached its threshold. */
  onUnhealthy: (kind: ProbeKind) => void
  onFailure: (kind: ProbeKind, message: string) => void
}

/** The probes of one container: liveness and readiness wait for the startup probe, where there is one. */
export class ProbeSet {
  readonly #parts: Parts
  readonly #stops: (() => void)[] = []
  #startedAt = new Date(0)

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** To be called for each new process. */
  start(startedAt: Date): void {
    this.#startedAt = startedAt
    if (this.#parts.specs.startup)
      this.#run('startup', () => this.#onStarted(), () => this.#parts.onUnhealthy('startup'))
    else
      this.#onStarted()
  }

  stop(): void {
    this.#stops.splice(0).forEach(stop => stop())
  }

  #onStarted(): void {
    const { onStarted, onReady, onUnhealthy, specs } = this.#parts
    this.stop()
    onStarted()
    this.#run('liveness', () => {}, () => onUnhealthy('liveness'))
    if (specs.readiness)
      this.#run('readiness', () => onReady(true), () => onReady(false))
    else
      onReady(true)
  }

  #run(kind: ProbeKind, onHealthy: () => void, onUnhealthy: () => void): void {
    const { specs, check, clock, onFailure } = this.#parts
    const spec = specs[kind]
    if (!spec)
      return
    // Initial delays count from the start of the process, also for probes that wait for another one.
    const ageMs = clock.now().getTime() - this.#startedAt.getTime()
    const fromNow = { ...spec, initialDelayMs: Math.max(0, spec.initialDelayMs - ageMs) }
    this.#stops.push(runProbe(fromNow, () => check(spec), clock, { onFailure: message => onFailure(kind, message), onHealthy, onUnhealthy }))
  }
}
