import type { ApiServer, ApiServerKind, ApiServerOptions, FaultSwitch } from './api-server.ts'
import type { Watched } from './dashboard.ts'
import type { Fault } from './faults.ts'
import { afterEach, describe, expect, it } from 'vitest'
import { watchWithDashboard } from './dashboard.ts'
import { FAULTS, TOLD_WITHIN_MS } from './faults.ts'

const BURST_WITHIN_MS = 10_000
const HOUR_MS = 3_600_000

type Start = (options?: Partial<ApiServerOptions>) => Promise<Watched & { server: ApiServer }>

/**
 * What every API server is held against: whatever goes wrong, the browser is told that rows may be stale, and shows the
 * right ones soon after. Faults that a kind of server cannot be made to have are left out.
 */
export function describeConformance(kind: ApiServerKind): void {
  let watched: Watched | undefined
  const start: Start = async (options = {}) => {
    const server = await kind.start({ podCount: kind.podCount, clockSkewMs: 0, ...options })
    watched = await watchWithDashboard(server)
    return { ...watched, server }
  }

  afterEach(async () => {
    await watched?.close()
    watched = undefined
  })

  describe(`in front of ${kind.name}, the rows are right again in time after`, () => {
    expectRecovery(kind, start)
    expectBursts(kind, start)
    if (kind.hasClockOfItsOwn)
      expectIndifferenceToClocks(start)
  })
}

/** From here on a fault has been met by several attempts. */
const LONG_MS = 60_000
/** Long faults end at different points of a wait: one that ends just after an attempt takes the longest to be noticed. */
const PHASES_MS = [0, 1500, 3000, 4500, 6000, 7500, 15_000, 25_000]

function phasesOf({ lastsMs, detectedAfterMs }: Fault): number[] {
  return lastsMs >= LONG_MS && detectedAfterMs !== null
    ? PHASES_MS
    : [0]
}

function expectRecovery({ faults, longestMs = Infinity }: ApiServerKind, start: Start): void {
  it.each(faults.map(name => [FAULTS[name].title, name] as const))('%s', async (_title, name) => {
    const fault = { ...FAULTS[name], lastsMs: Math.min(FAULTS[name].lastsMs, longestMs) }
    const { server, browser, isRight, isTold, forget } = await start()
    const faultSwitch = server.faults[name]
    if (faultSwitch === undefined)
      throw new Error(`the server cannot be made to have the fault ${name}`)
    for (const phaseMs of phasesOf(fault)) {
      forget()
      await goThrough(server, { ...fault, lastsMs: fault.lastsMs + phaseMs }, faultSwitch, isTold)
      await server.time.passUntil('the right rows', isRight, fault.rightWithinMs)
    }
    if (fault.detectedAfterMs === null)
      expect(browser.statuses.filter(each => each.staleSince !== null)).toEqual([])
  })
}

function expectBursts({ burstCount }: ApiServerKind, start: Start): void {
  it(`${burstCount} deletes at once`, async () => {
    const { server, isRight } = await start({ podCount: burstCount })
    await removeAll(server)
    await server.time.passUntil('no rows', isRight, BURST_WITHIN_MS)
  })

  it(`${burstCount} deletes that the watch missed`, async () => {
    const { server, isRight } = await start({ podCount: burstCount })
    await server.faults.expiredStatus?.begin()
    await removeAll(server)
    await server.time.passUntil('no rows', isRight, BURST_WITHIN_MS)
  })
}

function expectIndifferenceToClocks(start: Start): void {
  it.each([-HOUR_MS, HOUR_MS])('a change by a server whose clock is %i ms ahead', async (clockSkewMs) => {
    const { server, browser, isRight } = await start({ clockSkewMs })
    await server.addPod('skewed')
    await server.time.passUntil('the new row', isRight, TOLD_WITHIN_MS)
    expect(browser.statuses.every(each => each.staleSince === null)).toBe(true)
  })
}

/** The fault begins, pods come and go unseen, the browser is told, and the fault ends. */
async function goThrough({ time, addPod, removePod, podNames }: ApiServer, { detectedAfterMs, lastsMs }: Fault, { begin, end }: FaultSwitch, isTold: () => boolean): Promise<void> {
  const [oldest = ''] = await podNames()
  await begin()
  await removePod(oldest)
  await addPod(`instead-of-${oldest}`)
  const toldMs = detectedAfterMs === null
    ? 0
    : await time.passUntil('the word that rows may be stale', isTold, detectedAfterMs + TOLD_WITHIN_MS)
  await time.pass(Math.max(0, lastsMs - toldMs))
  await end?.()
}

async function removeAll({ podNames, removePod }: ApiServer): Promise<void> {
  for (const name of await podNames())
    await removePod(name)
}
