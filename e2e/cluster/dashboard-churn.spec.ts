import type { Browser, Page } from 'playwright-core'
import type { OwnReleases } from '../support/own-releases.ts'
import type { UsageLook, WatchedTop } from '../support/top-pods.ts'
import type { WatchedPods } from '../support/watched-pods.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { shownRows } from '../support/dashboard-page.ts'
import { recordFigure } from '../support/figures.ts'
import { ownReleases } from '../support/own-releases.ts'
import { usageDifferences, usageLook, watchTop } from '../support/top-pods.ts'
import { watchPods } from '../support/watched-pods.ts'

const cluster = inject('cluster')
const NAMESPACE = 'todo-chatbot-churn'
const RELEASE = 'todo-chatbot-frontend'
/** Without `--churn MINUTES`. */
const LEAST_CHANGES = 20
/** A row may be as old as this, and kubectl as late: what happens is gathered for half a second, and a look takes its time on a busy machine. */
const LAG_MS = 4000
const LOOKS_PER_USAGE_LOOK = 5
/** metrics-server makes samples so often, and the dashboard asks for one so often. */
const SAMPLE_MS = 15_000
/** The sample that the dashboard was given last, which on a busy machine may be of the time before the last one. */
const USAGE_LAG_MS = 2 * SAMPLE_MS + LAG_MS
const MS_PER_MINUTE = 60_000
const churnMs = inject('churnMinutes') * MS_PER_MINUTE
const MARGIN_MS = 300_000

let own: OwnReleases
let browser: Browser
let page: Page
let everyPod: Page
let watched: WatchedPods
let top: WatchedTop

beforeAll(async () => {
  own = await ownReleases(cluster, NAMESPACE)
  watched = watchPods(cluster, NAMESPACE)
  top = watchTop(cluster)
  browser = await launchBrowser()
  const viewport = { width: 1800, height: 2000 };
  [page, everyPod] = [await openPage(browser, { viewport }), await openPage(browser, { viewport })]
  await own.upgrade('frontend', { 'service.type': 'ClusterIP' }, '--wait')
  await page.goto(`${cluster.urls.dashboard}/pods?q=${NAMESPACE}`)
  await everyPod.goto(`${cluster.urls.dashboard}/pods`)
})
afterAll(async () => {
  await watched.stop()
  await top.stop()
  await browser.close()
  await own.remove()
})

/** The same numbers in every run, so that a failure can be looked at. */
function dice(seed: number) {
  let state = seed
  return (sides: number): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2C1B3C6D) + 0x9E3779B9 | 0
    return (state >>> 0) % sides
  }
}

/** Scales, deletes pods and restarts the rollout, one after the other; gives how often. */
async function churn(): Promise<number> {
  const roll = dice(7)
  const startedAt = performance.now()
  let count = 0
  for (; count < LEAST_CHANGES || performance.now() - startedAt < Math.max(churnMs, USAGE_LAG_MS); count++) {
    const [pod] = (await own.kubectl.run('get', 'pods', '--output=name')).split('\n')
    const changes = [
      ['scale', `deployment/${RELEASE}`, `--replicas=${1 + roll(4)}`],
      ['delete', pod!, '--wait=false', `--grace-period=${1 + roll(5)}`],
      ['rollout', 'restart', `deployment/${RELEASE}`],
    ]
    await own.kubectl.run(...changes[roll(changes.length)]!).catch((error: Error) => {
      // The pod may have gone between the two calls, and kubectl restarts a rollout once a second at most.
      if (!/not found|within the past second/.test(error.message))
        throw error
    })
  }
  return count
}

/** One look at the pods: their rows by name. */
interface RowLook { from: number, to: number, shown: Map<string, string> }

async function rowLook(): Promise<RowLook> {
  const from = Date.now() - LAG_MS
  const rows = await shownRows(page, 'Pods')
  return { from, to: Date.now() + LAG_MS, shown: new Map(rows.map(row => [row.Name!, [row.Name, row.Ready, row.Status, row.Restarts].join(' ')])) }
}

/** What the page shows and kubectl did not print within the lag, and the pods that kubectl knew all that time and the page does not show. */
function differences({ from, to, shown }: RowLook): string[] {
  const printed = watched.between(from, to)
  return [
    ...[...shown].filter(([name, row]) => !printed.get(name)?.includes(row)).map(([, row]) => `only the dashboard shows: ${row}`),
    ...[...printed].filter(([name, rows]) => !shown.has(name) && !rows.includes(null)).map(([, rows]) => `only kubectl shows: ${rows.at(-1)}`),
  ]
}

describe('the dashboard while pods come and go', () => {
  it(`shows at any moment the rows of kubectl get pods within ${LAG_MS / 1000} s, and the usage of kubectl top within one sample`, async () => {
    const over = new AbortController()
    const changes = churn().finally(() => over.abort())
    const looks: RowLook[] = []
    const usageLooks: UsageLook[] = []
    while (!over.signal.aborted) {
      if (looks.length % LOOKS_PER_USAGE_LOOK === 0)
        usageLooks.push(usageLook(await shownRows(everyPod, 'Pods')))
      looks.push(await rowLook())
    }
    const count = await changes
    await top.stop()
    const states = new Set(looks.flatMap(({ shown }) => [...shown.values()]))
    const wrong = looks.flatMap(differences)
    const comparable = usageLooks.filter(({ at }) => top.hadBegunBy(at - USAGE_LAG_MS))
    const wrongUsage = comparable.flatMap(look => usageDifferences(look, top.between(look.at - USAGE_LAG_MS, look.at + LAG_MS)))
    await recordFigure({ section: 'The dashboard beside kubectl', name: 'rows that differed during random churn', value: `${wrong.length} at ${looks.length} looks, ${count} changes, ${states.size} different rows` })
    const compared = comparable.flatMap(({ pods }) => [...pods.values()]).filter(shown => shown !== null).length
    await recordFigure({ section: 'The dashboard beside kubectl', name: 'usages that differed from kubectl top meanwhile', value: `${wrongUsage.length} of ${compared}` })
    expect(wrong).toEqual([])
    expect(wrongUsage).toEqual([])
    expect(compared).toBeGreaterThan(comparable.length)
    expect(states.size).toBeGreaterThan(LEAST_CHANGES)
  }, churnMs + MARGIN_MS)
})
