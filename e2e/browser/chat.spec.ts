import type { Browser } from 'playwright-core'
import type { ChatPage } from '../support/chat-page.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openChat } from '../support/chat-page.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'

describe('the chat page in local mode', () => {
  let browser: Browser
  let chat: ChatPage

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    chat = await openChat(await openPage(browser), inject('urls').web)
  })
  afterEach(() => chat.page.context().close())
  afterAll(() => browser.close())

  it('adds, lists, completes and deletes a todo by chat, and the panel follows', async () => {
    await chat.say('add buy oat milk')
    await chat.todo('buy oat milk').waitFor()

    expect(await chat.say('list my todos')).toContain('buy oat milk')

    await chat.say('complete buy oat milk')
    await chat.show('Done')
    await chat.todo('buy oat milk').waitFor()

    await chat.say('delete buy oat milk')
    await chat.todo('buy oat milk').waitFor({ state: 'detached' })
  })

  it('brings a deleted todo back by undo', async () => {
    await chat.say('add water the plants')
    await chat.say('delete water the plants')
    await chat.todo('water the plants').waitFor({ state: 'detached' })

    await chat.say('undo')

    await chat.todo('water the plants').waitFor()
  })

  it('shows a change that was made elsewhere without a reload', async () => {
    await fetch(new URL('/api/v1/todos', inject('urls').api), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'made by another client' }),
    })

    await chat.todo('made by another client').waitFor()
  })

  it('keeps a message that could not be sent, and sends it once on retry', async () => {
    await chat.page.route('**/api/v1/chat', route => route.abort())
    await chat.page.getByLabel('Message').fill('add call the plumber')
    await chat.page.keyboard.press('Enter')
    await chat.page.getByText('Not sent').waitFor()

    await chat.page.unroute('**/api/v1/chat')
    await chat.page.getByRole('button', { name: 'Retry' }).first().click()

    await chat.todo('call the plumber').waitFor()
    expect((await chat.titles()).filter(title => title === 'call the plumber')).toHaveLength(1)
  })

  it.each(['light', 'dark'] as const)('has no accessibility fault in %s', async (colorScheme) => {
    await chat.page.emulateMedia({ colorScheme })
    await chat.say('add something to look at')
    expect(await accessibilityFaults(chat.page)).toEqual([])
  })

  it('asks no other origin for anything', async () => {
    const origins = new Set<string>()
    chat.page.on('request', request => origins.add(new URL(request.url()).origin))
    await chat.page.reload()
    await chat.page.getByRole('log').waitFor()
    expect([...origins]).toEqual([new URL(inject('urls').web).origin])
  })
})
