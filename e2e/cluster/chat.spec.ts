import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openChat } from '../support/chat-page.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'

describe('the chat page through NodePort 30001', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it('adds, lists, completes and deletes a todo by chat', async () => {
    const chat = await openChat(await openPage(browser), inject('cluster').urls.web)
    const title = `water the ferns ${Date.now()}`

    await chat.say(`add "${title}"`)
    await chat.todo(title).waitFor()
    expect(await chat.say('list my todos')).toContain(title)
    await chat.say(`complete "${title}"`)
    await chat.show('Done')
    await chat.todo(title).waitFor()
    await chat.say(`delete "${title}"`)
    await chat.todo(title).waitFor({ state: 'detached' })
  })
})
