import type { Browser } from 'playwright-core'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openChat } from '../support/chat-page.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { shownRows } from '../support/dashboard-page.ts'
import { listeningProcess } from '../support/processes.ts'
import { waitFor } from '../support/wait-for.ts'

describe('a killed API process', () => {
  const { api, web, dashboard } = inject('urls')
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('is back with all todos, and the dashboard shows the restart with signal and exit code', async () => {
    const chat = await openChat(await openPage(browser), web)
    await chat.say('add survive a crash')
    const pods = await openPage(browser, {
      viewport: { width: 1600, height: 900 },
    })
    await pods.goto(`${dashboard}/pods`)
    await shownRows(pods, 'Pods')

    const killedAt = performance.now()
    process.kill(await listeningProcess(Number(new URL(api).port)), 'SIGKILL')

    const row = await waitFor('the restart on the dashboard', async () =>
      (await shownRows(pods, 'Pods')).find(shown => shown.Workload === 'todo-chatbot-backend' && shown.Restarts === '1'))
    console.log(`restart shown after ${((performance.now() - killedAt) / 1000).toFixed(1)} s`)
    expect(row['Why it ended']).toContain('137')

    await waitFor('the API', async () => (await fetch(`${api}/ready`)).ok || undefined)
    console.log(`API ready after ${((performance.now() - killedAt) / 1000).toFixed(1)} s`)
    expect(await chat.say('list my todos')).toContain('survive a crash')
  })
})
