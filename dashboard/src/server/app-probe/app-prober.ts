import type { AppCheck, AppFault, AppHealth } from '../../shared/app-health.ts'
import type { Clock } from '../cluster/reflector/clock.ts'
import type { AppAddresses, Question } from './questions.ts'
import { ask } from './ask.ts'
import { questionsFor } from './questions.ts'

export interface AppProbeConfig extends AppAddresses {
  intervalSeconds: number
  timeoutMs: number
}

/** An app that is down is asked more often: that it is back should not be news for long. */
const DOWN_INTERVAL_MS = 5000

/** Asks the chat app itself again and again, as Kubernetes knows only whether its pods say that they are ready. */
export class AppProber {
  readonly #config: AppProbeConfig
  readonly #clock: Clock
  readonly #checks: Map<Question, AppCheck>
  #run: AbortController | null = null

  constructor(config: AppProbeConfig, clock: Clock) {
    this.#config = config
    this.#clock = clock
    this.#checks = new Map(questionsFor(config).map(question => [question, {
      id: question.id,
      isUp: null,
      since: null,
      checkedAt: null,
      latencyMs: null,
      fault: null,
    }]))
  }

  /** Does nothing where there is nobody to ask. */
  start(): void {
    if (this.#run !== null || this.#checks.size === 0)
      return
    this.#run = new AbortController()
    void this.#askUntil(this.#run.signal)
  }

  stop(): void {
    this.#run?.abort()
    this.#run = null
  }

  read(): AppHealth {
    const { intervalSeconds, timeoutMs } = this.#config
    return { intervalSeconds, timeoutMs, checks: [...this.#checks.values()] }
  }

  async #askUntil(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await Promise.all([...this.#checks.keys()].map(question => this.#ask(question, stop)))
      await this.#clock.delay(this.#pauseMs(), stop).catch(() => {})
    }
  }

  #pauseMs(): number {
    const intervalMs = this.#config.intervalSeconds * 1000
    return [...this.#checks.values()].every(({ isUp }) => isUp)
      ? intervalMs
      : Math.min(intervalMs, DOWN_INTERVAL_MS)
  }

  async #ask(question: Question, stop: AbortSignal): Promise<void> {
    const startedMs = this.#clock.elapsed()
    const fault = await ask(question, this.#clock.now(), this.#config.timeoutMs, stop)
    if (!stop.aborted)
      this.#record(question, fault, Math.round(this.#clock.elapsed() - startedMs))
  }

  #record(question: Question, fault: AppFault | null, latencyMs: number): void {
    const before = this.#checks.get(question)
    const isUp = fault === null
    const checkedAt = new Date(this.#clock.now()).toISOString()
    this.#checks.set(question, {
      id: question.id,
      isUp,
      since: before?.isUp === isUp
        ? before.since
        : checkedAt,
      checkedAt,
      latencyMs: isUp
        ? latencyMs
        : null,
      fault,
    })
  }
}
