import type { Browser } from 'playwright-core'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { openChat } from '../../e2e/support/chat-page.ts'
import { launchBrowser, openPage } from '../../e2e/support/chromium.ts'
import { DASHBOARD_PAGES, openDashboard, shownRows } from '../../e2e/support/dashboard-page.ts'
import { buildDashboard } from '../../e2e/support/dashboard-process.ts'
import { startDashboardIn } from '../../e2e/support/dashboard-states.ts'
import { startLocalMode } from '../../e2e/support/local-mode.ts'
import { waitFor } from '../../e2e/support/wait-for.ts'
import { fromCache, fromRoot } from '../lib/paths.ts'
import { step } from '../lib/progress.ts'
import { compose } from './compose.ts'

const WIDE = { width: 1360, height: 850 }
const PHONE = { width: 390, height: 844 }
const SCHEMES = ['light', 'dark'] as const
const STATES = ['broken', 'empty', 'denied', 'stale'] as const
const TALK = ['add buy oat milk, water the plants and call Mum tomorrow at 6pm', 'add pay the rent friday !high #home', 'complete the plants', 'list my todos']

const folder = fromCache('screenshots')
const readmePicture = fromRoot('docs', 'images', 'overview.png')

async function talk(browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser, { viewport: WIDE })
  const chat = await openChat(page, url)
  for (const message of TALK)
    await chat.say(message)
  const state = await page.context().storageState()
  await page.context().close()
  for (const colorScheme of SCHEMES) {
    for (const [name, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      const shown = await openPage(browser, { viewport, colorScheme, reducedMotion: 'reduce', storageState: state })
      await openChat(shown, url).catch(() => undefined)
      await shown.getByRole('log').getByText('list my todos').waitFor()
      await shown.screenshot({ path: `${folder}/chat-${name}-${colorScheme}.png` })
      await shown.context().close()
    }
  }
}

/** The first sample of metrics comes some seconds after the start. */
async function untilMeasured(browser: Browser, url: string): Promise<void> {
  const page = await openPage(browser, { viewport: WIDE })
  await page.goto(`${url}/usage`)
  await waitFor('usage of the backend', async () => (await shownRows(page, 'Usage')).find(row => row.Name?.includes('backend') && /\d/.test(row.Memory ?? '')))
  await page.context().close()
}

async function visitDashboard(browser: Browser, url: string, name = 'dashboard'): Promise<void> {
  for (const colorScheme of SCHEMES) {
    for (const [size, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      const page = await openPage(browser, { viewport, colorScheme, reducedMotion: 'reduce' })
      for (const [view, path] of Object.entries(DASHBOARD_PAGES)) {
        await openDashboard(page, url + path)
        await page.screenshot({ path: `${folder}/${name}-${view}-${size}-${colorScheme}.png` })
      }
      await page.context().close()
    }
  }
}

async function visitStates(browser: Browser): Promise<void> {
  await buildDashboard()
  for (const state of STATES) {
    const dashboard = await startDashboardIn(state)
    await visitDashboard(browser, dashboard.url, `dashboard-${state}`).finally(dashboard.close)
  }
}

/** Talks to the chat page and visits the dashboard in a local mode of its own, in light and dark, wide and phone; puts the README's picture together. */
export async function takeScreenshots(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const mode = await step('starting local mode', () => startLocalMode('--demo'))
  const browser = await launchBrowser()
  try {
    await step('chat page', () => talk(browser, mode.urls.web))
    await step('first metrics', () => untilMeasured(browser, mode.urls.dashboard))
    await step('dashboard', () => visitDashboard(browser, mode.urls.dashboard))
    await step('dashboard in every state', () => visitStates(browser))
    await mkdir(dirname(readmePicture), { recursive: true })
    await compose(browser, `${folder}/chat-wide-light.png`, `${folder}/dashboard-overview-wide-light.png`, readmePicture)
    console.log(`All pictures are in ${folder}.`)
  }
  finally {
    await browser.close()
    await mode.stop()
  }
}
