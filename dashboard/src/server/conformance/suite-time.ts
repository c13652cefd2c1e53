import type { Clock } from '../cluster/reflector/clock.ts'
import type { RequestLoad } from './counting-client.ts'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
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
const POLL_MS = 20
/** What a request and its answer need within one process, with some to spare. */
const TURNS = 12
const MOST_TURNS = 300

async function passUntil(clock: Clock, step: () => Promise<void>, what: string, isTrue: () => Promise<boolean> | boolean, limitMs: number): Promise<number> {
  const startedAt = clock.elapsed()
  while (!await isTrue()) {
    if (clock.elapsed() - startedAt >= limitMs)
      throw new Error(`${what}: not within ${limitMs} ms`)
    await step()
  }
  return clock.elapsed() - startedAt
}

/**
 * Time by hand: it stands still while anything is under way, so what is measured does not depend on the machine.
 * Server, dashboard and browser share the process, so turns of its event loop are all that they need.
 */
export function manualTime(load: RequestLoad): SuiteTime {
  const clock = new ManualClock(new Date().toISOString())
  const step = async () => {
    for (let count = 0; count < TURNS || (load.underWay > 0 && count < MOST_TURNS); count++)
      await turn()
    clock.advance(STEP_MS)
  }
  return {
    clock,
    passUntil: (...condition) => passUntil(clock, step, ...condition),
    pass: async (durationMs) => {
      const endsAt = clock.elapsed() + durationMs
      while (clock.elapsed() < endsAt)
        await step()
    },
  }
}

/** The time of the machine: for servers that have a clock of their own. */
export const realTime: SuiteTime = {
  clock: systemClock,
  passUntil: (...condition) => passUntil(systemClock, () => sleep(POLL_MS), ...condition),
  pass: durationMs => sleep(durationMs),
}
