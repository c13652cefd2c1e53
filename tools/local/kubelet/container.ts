import type { ContainerState, ContainerStatus, KubeEvent, Terminated } from '@todo-chatbot/cluster-sim'
import type { Child, Exit } from './child.ts'
import type { Clock } from './clock.ts'
import type { ProbeKind } from './probe-set.ts'
import type { ProbeSpec, ProbeSpecs } from './probe-spec.ts'
import type { ProbeResult } from './probe.ts'
import { BackOff } from './back-off.ts'
import { timestamp } from './clock.ts'
import { ProbeSet } from './probe-set.ts'

export interface ContainerSpec {
  name: string
  image: string
  /** Named in messages, as the kubelet names it. */
  pod: string
  probes: ProbeSpecs
  /** Between the request to stop and SIGKILL. */
  graceMs: number
  start: () => Child
  check: (probe: ProbeSpec) => Promise<ProbeResult>
}

export interface ContainerListener {
  onStatus: (status: ContainerStatus) => void
  onEvent: (event: Pick<KubeEvent, 'type' | 'reason' | 'message'>) => void
}

const TITLES: Record<ProbeKind, string> = { startup: 'Startup', liveness: 'Liveness', readiness: 'Readiness' }

/** One process kept alive as a kubelet keeps a container: probes, restarts, back-off, and the status that tells of them. */
export class ContainerRunner {
  readonly #spec: ContainerSpec
  readonly #clock: Clock
  readonly #listener: ContainerListener
  readonly #backOff = new BackOff()
  readonly #probes: ProbeSet
  #status: ContainerStatus
  #child: Child | undefined
  #startedAt = new Date(0)
  #cancelRestart = () => {}
  #isStopping = false

  constructor(spec: ContainerSpec, clock: Clock, listener: ContainerListener) {
    this.#spec = spec
    this.#clock = clock
    this.#listener = listener
    this.#probes = new ProbeSet({
      specs: spec.probes,
      check: spec.check,
      clock,
      onStarted: () => this.#update({ started: true }),
      onReady: isReady => this.#update({ ready: isReady }),
      onUnhealthy: kind => this.#restartUnhealthy(kind),
      onFailure: (kind, message) => this.#event('Warning', 'Unhealthy', `${TITLES[kind]} probe failed: ${message}`),
    })
    this.#status = {
      name: spec.name,
      image: spec.image,
      ready: false,
      started: false,
      restartCount: 0,
      state: {
        waiting: { reason: 'ContainerCreating' },
      },
    }
  }

  get status(): ContainerStatus {
    return this.#status
  }

  /** True once it was asked to stop: an end is no crash then. */
  get isStopping(): boolean {
    return this.#isStopping
  }

  /** The process, while there is one. */
  get process(): { pid: number, startedAt: Date } | undefined {
    return this.#child && { pid: this.#child.pid, startedAt: this.#startedAt }
  }

  start(): void {
    const child = this.#spec.start()
    this.#child = child
    this.#update({
      state: {
        running: {
          startedAt: this.#timestamp(),
        },
      },
      containerID: `process://${child.pid}`,
      started: false,
    })
    this.#event('Normal', 'Pulled', `Container image "${this.#spec.image}" already present on machine`)
    this.#event('Normal', 'Created', `Created container: ${this.#spec.name}`)
    this.#event('Normal', 'Started', `Started container ${this.#spec.name}`)
    const startedAt = this.#clock.now()
    this.#startedAt = startedAt
    void child.exited.then((exit) => {
      // What it started ends with it, as in a container.
      child.kill()
      this.#onExit(exit, startedAt)
    })
    this.#probes.start(startedAt)
  }

  /** Asks the process to stop, ends it after the grace time, and does not start it again. */
  async stop(graceMs = this.#spec.graceMs): Promise<void> {
    this.#isStopping = true
    this.#cancelRestart()
    this.#probes.stop()
    await this.#terminate(graceMs)
  }

  async #terminate(graceMs: number): Promise<void> {
    const child = this.#child
    if (!child)
      return
    child.askToStop()
    const cancel = this.#clock.after(graceMs, () => child.kill())
    await child.exited
    cancel()
  }

  #onExit(exit: Exit, startedAt: Date): void {
    this.#child = undefined
    this.#probes.stop()
    const terminated: Terminated = {
      ...exit,
      reason: exit.exitCode === 0
        ? 'Completed'
        : 'Error',
      startedAt: timestamp(startedAt),
      finishedAt: this.#timestamp(),
    }
    this.#update({
      state: { terminated },
      ready: false,
      started: false,
    })
    if (!this.#isStopping)
      this.#restart(terminated)
  }

  #restart(terminated: Terminated): void {
    const delayMs = this.#backOff.delayMs(this.#clock.now())
    const lastState: ContainerState = { terminated }
    const again = () => {
      this.#update({ restartCount: this.#status.restartCount + 1, lastState })
      this.start()
    }
    if (delayMs === 0)
      return again()
    const message = `back-off ${delayMs / 1000}s restarting failed container=${this.#spec.name} pod=${this.#spec.pod}`
    this.#update({
      lastState,
      state: {
        waiting: { reason: 'CrashLoopBackOff', message },
      },
    })
    this.#event('Warning', 'BackOff', `Back-off restarting failed container ${this.#spec.name} in pod ${this.#spec.pod}`)
    this.#cancelRestart = this.#clock.after(delayMs, again)
  }

  #restartUnhealthy(kind: ProbeKind): void {
    this.#probes.stop()
    this.#event('Normal', 'Killing', `Container ${this.#spec.name} failed ${kind} probe, will be restarted`)
    void this.#terminate(this.#spec.graceMs)
  }

  #update(change: Partial<ContainerStatus>): void {
    this.#status = {
      ...this.#status,
      ...change,
    }
    this.#listener.onStatus(this.#status)
  }

  #event(type: KubeEvent['type'], reason: string, message: string): void {
    this.#listener.onEvent({ type, reason, message })
  }

  #timestamp(): string {
    return timestamp(this.#clock.now())
  }
}
