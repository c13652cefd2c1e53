import type { ContainerStatus } from '@todo-chatbot/cluster-sim'
import type { Child } from './child.ts'
import type { Clock } from './clock.ts'
import type { ProbeSpecs } from './probe-spec.ts'
import process from 'node:process'
import { afterEach, expect, it, vi } from 'vitest'
import { fakeClock } from '../testing/fake-clock.ts'
import { buildProbe } from '../testing/probe-spec.ts'
import { startChild } from './child.ts'
import { systemClock } from './clock.ts'
import { ContainerRunner } from './container.ts'

const FOREVER = 'setInterval(() => {}, 1000); console.log("up")'
const DEAF = `process.on("SIGTERM", () => {}); ${FOREVER}`
const WAIT = { timeout: 20_000, interval: 5 }
const runners: ContainerRunner[] = []
afterEach(() => Promise.all(runners.splice(0).map(runner => runner.stop(0))))

interface Parts {
  script: string
  probes?: ProbeSpecs
  /** Answers of all probes, by kind of path. */
  answers?: Record<string, string | undefined>
  clock?: Clock
  graceMs?: number
}

function run({ script, probes = {}, answers = {}, clock = systemClock, graceMs = 5000 }: Parts) {
  const events: string[] = []
  const history: ContainerStatus[] = []
  const lines: string[] = []
  const children: Child[] = []
  const runner = new ContainerRunner({
    name: 'app',
    image: 'app:v1.0.0',
    pod: 'app-1_test',
    probes,
    graceMs,
    start: () => {
      const child = startChild({
        args: ['-e', script],
        cwd: process.cwd(),
        env: { PATH: process.env.PATH ?? '' },
        onLine: line => lines.push(line),
      })
      children.push(child)
      return child
    },
    check: async probe => answers[probe.path],
  }, clock, {
    onStatus: status => history.push(status),
    onEvent: ({ type, reason, message }) => events.push(`${type} ${reason}: ${message}`),
  })
  runners.push(runner)
  runner.start()
  return {
    runner,
    events,
    history,
    children,
    untilUp: (times = 1) => vi.waitFor(() => expect(lines.filter(line => line === 'up').length).toBe(times), WAIT),
  }
}

it('tells how a killed process ended, in the numbers of a container runtime, and starts it again at once', async () => {
  const { runner, untilUp } = run({ script: FOREVER })
  await untilUp()
  process.kill(runner.process?.pid ?? 0, 'SIGKILL')
  await untilUp(2)
  expect(runner.status).toMatchObject({
    restartCount: 1,
    ready: true,
    state: { running: {} },
    lastState: {
      terminated: { exitCode: 137, signal: 9, reason: 'Error' },
    },
  })
})

it.each([
  [0, 'Completed'],
  [3, 'Error'],
])('tells of exit code %i as %s, with no signal', async (code, reason) => {
  const { history } = run({
    script: `process.exit(${code})`,
    clock: fakeClock(),
  })
  await vi.waitFor(() => expect(history.some(({ state }) => state.terminated)).toBe(true), WAIT)
  const terminated = history.find(({ state }) => state.terminated)?.state.terminated
  expect(terminated).toMatchObject({ exitCode: code, reason })
  expect(terminated).not.toHaveProperty('signal')
})

it('waits longer after each crash, and says so', async () => {
  const clock = fakeClock()
  const { runner, events } = run({ script: 'process.exit(1)', clock })
  const untilWaiting = (restarts: number) => vi.waitFor(() => expect(runner.status).toMatchObject({
    restartCount: restarts,
    state: {
      waiting: { reason: 'CrashLoopBackOff' },
    },
  }), WAIT)
  await untilWaiting(1)
  expect(runner.status.state.waiting?.message).toBe('back-off 10s restarting failed container=app pod=app-1_test')
  expect(events).toContain('Warning BackOff: Back-off restarting failed container app in pod app-1_test')
  clock.pass(9999)
  expect(runner.status.restartCount).toBe(1)
  clock.pass(1)
  await untilWaiting(2)
  expect(runner.status.state.waiting?.message).toContain('back-off 20s')
})

it('is ready only while the readiness probe says so', async () => {
  const answers: Record<string, string | undefined> = { '/ready': 'not yet' }
  const { runner, untilUp, events } = run({
    script: FOREVER,
    probes: {
      readiness: buildProbe(),
    },
    answers,
  })
  await untilUp()
  expect(runner.status.ready).toBe(false)
  answers['/ready'] = undefined
  await vi.waitFor(() => expect(runner.status.ready).toBe(true), WAIT)
  answers['/ready'] = 'busy'
  await vi.waitFor(() => expect(runner.status.ready).toBe(false), WAIT)
  expect(runner.status.restartCount).toBe(0)
  expect(events).toContain('Warning Unhealthy: Readiness probe failed: busy')
})

it('restarts a process whose liveness probe fails, after asking it to stop', async () => {
  const answers: Record<string, string | undefined> = {}
  const { runner, untilUp, events } = run({
    script: FOREVER,
    probes: {
      liveness: buildProbe({ path: '/health' }),
    },
    answers,
  })
  await untilUp()
  answers['/health'] = 'stuck'
  await vi.waitFor(() => expect(runner.status.restartCount).toBe(1), WAIT)
  answers['/health'] = undefined
  expect(runner.status.lastState?.terminated).toMatchObject({ exitCode: 143, signal: 15 })
  expect(events).toContain('Warning Unhealthy: Liveness probe failed: stuck')
  expect(events).toContain('Normal Killing: Container app failed liveness probe, will be restarted')
})

it('kills a process that does not stop within its grace time', async () => {
  const answers: Record<string, string | undefined> = {}
  const { runner, untilUp } = run({
    script: DEAF,
    probes: {
      liveness: buildProbe({ path: '/health' }),
    },
    answers,
    graceMs: 20,
  })
  await untilUp()
  answers['/health'] = 'stuck'
  await vi.waitFor(() => expect(runner.status.lastState?.terminated).toMatchObject({ exitCode: 137, signal: 9 }), WAIT)
})

it('asks liveness and readiness nothing before the startup probe succeeded', async () => {
  const answers: Record<string, string | undefined> = { '/start': 'starting', '/health': 'not yet' }
  const probes = {
    startup: buildProbe({ path: '/start', failureThreshold: 100_000 }),
    liveness: buildProbe({ path: '/health', failureThreshold: 1 }),
    readiness: buildProbe(),
  }
  const { runner, events, untilUp } = run({ script: FOREVER, probes, answers })
  await untilUp()
  await vi.waitFor(() => expect(events.filter(event => event.includes('Startup probe failed')).length).toBeGreaterThan(3), WAIT)
  expect(runner.status).toMatchObject({ started: false, ready: false, restartCount: 0 })
  delete answers['/health']
  delete answers['/start']
  await vi.waitFor(() => expect(runner.status).toMatchObject({ started: true, ready: true }), WAIT)
})

it('restarts a process whose startup probe never succeeds', async () => {
  const answers: Record<string, string | undefined> = { '/start': 'starting' }
  const { runner, events } = run({
    script: FOREVER,
    probes: {
      startup: buildProbe({ path: '/start' }),
    },
    answers,
  })
  await vi.waitFor(() => expect(runner.status.restartCount).toBe(1), WAIT)
  expect(events).toContain('Normal Killing: Container app failed startup probe, will be restarted')
})

it('stops a deaf process by force, and does not start it again', async () => {
  const { runner, untilUp, children } = run({ script: DEAF })
  await untilUp()
  await runner.stop(20)
  expect(runner.status).toMatchObject({
    restartCount: 0,
    state: {
      terminated: { exitCode: 137, signal: 9 },
    },
  })
  expect(children.length).toBe(1)
  expect(() => process.kill(children[0]?.pid ?? 0, 0)).toThrow()
})

it('ends what the process started, together with it', async () => {
  const grandchild = 'require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: ["ignore", "ignore", "ignore"] }).pid'
  const script = `setInterval(() => {}, 1000); console.log("pid " + ${grandchild})`
  const lines: string[] = []
  const child = startChild({
    args: ['-e', script],
    cwd: process.cwd(),
    env: {},
    onLine: line => lines.push(line),
  })
  const pid = await vi.waitFor(() => {
    const [, text] = /^pid (\d+)$/.exec(lines.join('\n')) ?? []
    expect(text).toBeDefined()
    return Number(text)
  }, WAIT)
  child.kill()
  await child.exited
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), WAIT)
})
