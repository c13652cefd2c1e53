import type { Clock } from '../cluster/reflector/clock.ts'
import type { RequestLoad } from './counting-client.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../cluster/reflector/clock.ts'
import { ManualClock } from '../testing/manual-clock.ts'

/** Lets time pass for a dashboard, and tells how much. */
export interface SuiteTime {
  clock: Clock
  /** Until something holds; answers the milliseconds that this took on the clock. Throws when it takes longer than the limit. */
  passUntil: (what: string, isTrue: () => Promise<boolean> | boolean, limitMs: number) => Promise<number>
  pass: (durationMs: number) => Promise<void>
}

const STEP_MS = 250
/** While nobody looks. */
const LONG_STEP_MS = 1000
const POLL_MS = 20
/** For the operating system to carry what was sent. */
const CARRY_MS = 1
/** The same when the limit is near: a machine that is busy must not be taken for a dashboard that is slow. */
const PATIENT_CARRY_MS = 400
const NEAR_LIMIT_MS = 1000
const MOST_CARRIES = 10

type Step = (leftMs: number) => Promise<void>

async function passUntil(clock: Clock, step: Step, what: string, isTrue: () => Promise<boolean> | boolean, limitMs: number): Promise<number> {
  const startedAt = clock.elapsed()
  const passedMs = () => clock.elapsed() - startedAt
  while (!await isTrue()) {
    if (passedMs() >= limitMs)
      throw new Error(`${what}: not within ${limitMs} ms`)
    await step(limitMs - passedMs())
  }
  return passedMs()
}

/** Time by hand: it stands still while a request is under way, so that what is measured depends little on the machine. */
export function manualTime(load: RequestLoad): SuiteTime {
  const clock = new ManualClock(new Date().toISOString())
  const settle = async (carryMs: number) => {
    for (let count = 0; count === 0 || (load.underWay > 0 && count < MOST_CARRIES); count++)
      await sleep(carryMs)
  }
  const step: Step = async (leftMs) => {
    await settle(leftMs <= NEAR_LIMIT_MS ? PATIENT_CARRY_MS : CARRY_MS)
    clock.advance(STEP_MS)
  }
  return {
    clock,
    passUntil: (...condition) => passUntil(clock, step, ...condition),
    pass: async (durationMs) => {
      for (let leftMs = durationMs; leftMs > 0; leftMs -= LONG_STEP_MS) {
        await settle(CARRY_MS)
        clock.advance(Math.min(leftMs, LONG_STEP_MS))
      }
    },
  }
}

/** The time of the machine: for servers that have a clock of their own. */
export const realTime: SuiteTime = {
  clock: systemClock,
  passUntil: (...condition) => passUntil(systemClock, () => sleep(POLL_MS), ...condition),
  pass: durationMs => sleep(durationMs),
}
