import { expect, it, vi } from 'vitest'
import { fakeClock } from '../testing/fake-clock.ts'
import { buildProbe } from '../testing/probe-spec.ts'
import { runProbe } from './probe.ts'

function startProbe(results: (string | undefined)[], parts: Parameters<typeof buildProbe>[0]) {
  const clock = fakeClock()
  const seen: string[] = []
  let tries = 0
  const check = async () => results[Math.min(tries++, results.length - 1)]
  const stop = runProbe(buildProbe(parts), check, clock, {
    onFailure: message => seen.push(`failed: ${message}`),
    onHealthy: () => seen.push('healthy'),
    onUnhealthy: () => seen.push('unhealthy'),
  })
  /** One period, and the answer to the try in it. */
  const pass = async (ms: number) => {
    clock.pass(ms)
    await vi.waitFor(() => {})
  }
  return {
    seen,
    stop,
    pass,
    tries: () => tries,
  }
}

it('tries first after its delay, then each period', async () => {
  const probe = startProbe([undefined], { initialDelayMs: 5000, periodMs: 10_000 })
  await probe.pass(4999)
  expect(probe.tries()).toBe(0)
  await probe.pass(1)
  expect(probe.tries()).toBe(1)
  await probe.pass(9999)
  expect(probe.tries()).toBe(1)
  await probe.pass(1)
  expect(probe.tries()).toBe(2)
})

it('is unhealthy only after as many failures in a row as the threshold', async () => {
  const probe = startProbe([
    'a',
    'b',
    undefined,
    'c',
    'd',
    'e',
    'f',
  ], { periodMs: 1000, failureThreshold: 3 })
  for (let tick = 0; tick < 7; tick++) {
    await probe.pass(tick === 0
      ? 0
      : 1000)
  }
  expect(probe.seen).toEqual([
    'failed: a',
    'failed: b',
    'healthy',
    'failed: c',
    'failed: d',
    'failed: e',
    'unhealthy',
    'failed: f',
  ])
})

it('is healthy only after as many successes in a row as the threshold', async () => {
  const probe = startProbe([undefined], { periodMs: 1000, successThreshold: 2 })
  await probe.pass(0)
  expect(probe.seen).toEqual([])
  await probe.pass(1000)
  expect(probe.seen).toEqual(['healthy'])
})

it('does nothing more once stopped, not even with the answer under way', async () => {
  const probe = startProbe(['late'], { periodMs: 1000 })
  const passing = probe.pass(0)
  probe.stop()
  await passing
  await probe.pass(5000)
  expect(probe.seen).toEqual([])
  expect(probe.tries()).toBe(1)
})
