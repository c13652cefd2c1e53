import type { Browser, Page } from 'playwright-core'
import type { ShownRow } from '../../support/dashboard-page.ts'
import type { OwnReleases, Settings } from '../../support/own-releases.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchBrowser, openPage } from '../../support/chromium.ts'
import { shownRows } from '../../support/dashboard-page.ts'
import { inSeconds, recordFigure } from '../../support/figures.ts'
import { ownReleases } from '../../support/own-releases.ts'
import { waitFor } from '../../support/wait-for.ts'

const { urls } = inject('cluster')
const NAMESPACE = 'todo-chatbot-broken'
const RELEASE = 'todo-chatbot-backend'
const SHOWN_WITHIN_MS = 240_000

const running = (program: string): Settings => ({ 'image.command': ['node', '--eval', program] })
const PATIENT: Settings = { 'startup.budgetSeconds': 120 }
/** Rests first, so that metrics-server measures it before it takes more than it may. */
const HUNGRY = 'setTimeout(() => { const kept = []; setInterval(() => kept.push(Buffer.alloc(8 * 1024 * 1024, 1)), 50) }, 60_000)'

const BROKEN: { what: string, settings: Settings, sentence: RegExp }[] = [
  { what: 'an image that cannot be pulled', settings: { 'image.tag': 'v0.0.0-missing' }, sentence: /image .*backend:v0\.0\.0-missing.* cannot be pulled/i },
  { what: 'an image that crashes', settings: running('throw new Error("broken")'), sentence: /container backend of pod .*exit code 1/i },
  { what: 'a container that never answers its probe', settings: running('setInterval(() => {}, 1000)'), sentence: /probe failed/i },
  { what: 'a Secret that is missing', settings: { 'env.API_HOST': { secret: 'missing', key: 'host' } }, sentence: /secret "missing" not found/i },
  { what: 'a request that no node can serve', settings: { 'resources.requests.cpu': '900', 'resources.limits.cpu': '900' }, sentence: /insufficient cpu/i },
]

let own: OwnReleases
let browser: Browser
let page: Page

beforeAll(async () => {
  own = await ownReleases(inject('cluster'), NAMESPACE)
  browser = await launchBrowser()
  page = await openPage(browser, { viewport: { width: 1800, height: 1200 } })
  await own.upgrade('backend', PATIENT, '--wait')
})
afterAll(async () => {
  await browser.close()
  await own.remove()
})

const whyItIsStuck = async () => await page.locator('.sentence').textContent() ?? ''

async function memoryEnd(): Promise<{ finishedAt: string } | undefined> {
  const { items } = await own.kubectl.json<{ items: { status: { containerStatuses?: { lastState: { terminated?: { reason: string, finishedAt: string } } }[] } }[] }>('get', 'pods')
  return items.flatMap(({ status }) => status.containerStatuses ?? [])
    .map(({ lastState }) => lastState.terminated)
    .find(terminated => terminated?.reason === 'OOMKilled')
}

describe('the dashboard beside a rollout that is broken', () => {
  it.each(BROKEN)('names the cause of $what in one sentence, with the evidence', async ({ what, settings, sentence }) => {
    await own.upgrade('backend', { ...PATIENT, ...settings })
    await page.goto(`${urls.dashboard}/rollouts/${NAMESPACE}/${RELEASE}`)

    const told = await waitFor(`the cause of ${what}`, async () => {
      const text = await whyItIsStuck()
      return sentence.test(text) ? text : undefined
    }, SHOWN_WITHIN_MS)
    await recordFigure({ section: 'Broken rollouts on the dashboard', name: what, value: told.trim() })
    expect(await page.getByRole('list', { name: 'Evidence' }).getByRole('listitem').count()).toBeGreaterThan(0)
  })

  it('shows a container that was killed for its memory as OOMKilled with 137 and its share of the limit', async () => {
    await own.upgrade('backend', { ...PATIENT, ...running(HUNGRY), 'resources.requests.memory': '64Mi', 'resources.limits.memory': '128Mi' })
    await page.goto(`${urls.dashboard}/pods?q=${NAMESPACE}`)

    const row = await waitFor<ShownRow>('the row of the killed container', async () =>
      (await shownRows(page, 'Pods')).find(shown => shown['Why it ended']?.includes('OOMKilled')), SHOWN_WITHIN_MS)
    const shownAt = Date.now()
    const end = await memoryEnd()
    await recordFigure({ section: 'Broken rollouts on the dashboard', name: 'a container killed for its memory, shown after (5 s are allowed)', value: inSeconds(shownAt - Date.parse(end!.finishedAt)) })
    expect(row['Why it ended']).toContain('137')
    expect(Object.values(row).join(' ')).toMatch(/Mi \(\d+\s?%\)/)
  })
})
