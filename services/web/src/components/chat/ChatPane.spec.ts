import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { aTodo } from '../../testing/builders.ts'
import { FakeApi, networkDown, refuse } from '../../testing/fake-api.ts'
import { forgetEverything, mountApp } from '../../testing/mount-app.ts'

beforeEach(forgetEverything)

describe('sending a message', () => {
  it('shows the message at once and the reply when it comes', async () => {
    const { api, bubbles, input, say } = await mountApp()
    let answer = (_: Response) => {}
    api.next.push(() => new Promise(resolve => answer = resolve))
    await say('  add buy milk ')
    expect(bubbles()).toEqual(['add buy milk'])
    expect(input().element.value).toBe('')
    answer(Response.json({
      conversationId: 'c',
      reply: 'Added "buy milk".',
      intent: 'add',
      changes: [],
      suggestions: [],
    }))
    await flushPromises()
    expect(bubbles()).toEqual(['add buy milk', 'Added "buy milk".'])
  })

  it('changes the list with the reply, without waiting for the stream', async () => {
    const { api, rows, say } = await mountApp()
    api.reply = message => ({
      changes: [
        {
          type: 'created',
          todo: aTodo({ title: message }),
        },
      ],
    })
    await say('buy milk')
    expect(rows()).toEqual(['buy milk'])
  })

  it('sends the time zone, and stays in one conversation', async () => {
    const { api, say } = await mountApp()
    await say('one')
    await say('two')
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    const [first, second] = api.sent
    expect(first).toMatchObject({ message: 'one', timeZone })
    expect(second).toMatchObject({ message: 'two', timeZone, conversationId: first!.conversationId })
    expect(first!.conversationId).toMatch(/^[0-9a-f-]{36}$/)
    expect(second!.idempotencyKey).not.toBe(first!.idempotencyKey)
  })

  it('sends nothing that is blank', async () => {
    const { api, button, say } = await mountApp()
    await say('   \n')
    expect(api.sent).toEqual([])
    expect(button('Send').attributes('disabled')).toBeDefined()
  })
})

describe('a message that could not be sent', () => {
  it('says why, and is sent again with the same key as the newest message', async () => {
    const { api, page, bubbles, button, say } = await mountApp()
    api.next.push(networkDown)
    await say('buy milk')
    await say('hello')
    expect(page.get('[role=alert]').text()).toContain('Not sent. The todo service cannot be reached right now.')
    await button('Retry').trigger('click')
    await flushPromises()
    expect(bubbles()).toEqual(['hello', 'Done.', 'buy milk', 'Done.'])
    const [first, , again] = api.sent
    expect(again).toEqual(first)
    expect(page.find('[role=alert]').exists()).toBe(false)
  })

  it('shows the server\'s own words where it refused the message', async () => {
    const { api, page, say } = await mountApp()
    api.next.push(() => refuse(429, 'RATE_LIMITED', 'Too many messages; try again in 10 seconds.'))
    await say('buy milk')
    expect(page.get('[role=alert]').text()).toContain('Too many messages; try again in 10 seconds.')
  })

  it('can be edited: its text goes back to the input', async () => {
    const { api, bubbles, button, input, say } = await mountApp()
    api.next.push(networkDown)
    await say('buy mlik')
    await button('Edit').trigger('click')
    await flushPromises()
    expect(bubbles()).toEqual([])
    expect(input().element.value).toBe('buy mlik')
    expect(document.activeElement).toBe(input().element)
  })

  it('is still there after a reload', async () => {
    const { api, page, say } = await mountApp()
    api.next.push(networkDown)
    await say('buy milk')
    page.unmount()
    const { bubbles, button } = await mountApp()
    expect(bubbles()).toEqual(['buy milk'])
    expect(button('Retry')).toBeDefined()
  })

  it('is sent again by itself after a reload when its fate is unknown', async () => {
    const { api, page, say } = await mountApp()
    api.next.push(() => new Promise(() => {}))
    await say('buy milk')
    page.unmount()
    const reloaded = await mountApp()
    expect(reloaded.api.sent).toEqual(api.sent)
    expect(api.sent).toHaveLength(1)
  })
})

describe('chips', () => {
  it('offers what the server suggests, and sends its message', async () => {
    const { api, chips, bubbles, button, say } = await mountApp()
    api.reply = message => message === 'delete all'
      ? {
          reply: 'Delete 3 todos?',
          suggestions: [
            { label: 'Yes, delete', message: 'yes' },
          ],
        }
      : {}
    await say('delete all')
    expect(chips()).toEqual(['Yes, delete'])
    await button('Yes, delete').trigger('click')
    await flushPromises()
    expect(bubbles()).toEqual([
      'delete all',
      'Delete 3 todos?',
      'yes',
      'Done.',
    ])
    expect(chips()).toEqual([])
  })

  it('shows examples while nothing has been said', async () => {
    const { api, page, button } = await mountApp()
    expect(page.text()).toContain('What needs doing?')
    await button('Show my list').trigger('click')
    await flushPromises()
    expect(api.sent).toMatchObject([
      { message: 'Show my list' },
    ])
    expect(page.text()).not.toContain('What needs doing?')
  })
})

describe('earlier messages', () => {
  const forgotten = () => refuse(404, 'CONVERSATION_NOT_FOUND', 'There is no such conversation.')

  const history = ['one', 'two'].map((text, index) => ({
    id: `m${index}`,
    role: 'user' as const,
    text,
    createdAt: '2026-01-05T09:00:00.000Z',
  }))

  it('are loaded when the page opens, oldest first', async () => {
    localStorage.setItem('todo-chatbot.conversation', 'known')
    const api = new FakeApi()
    api.history.push(...history)
    const { bubbles } = await mountApp({ api })
    expect(bubbles()).toEqual(['one', 'two'])
  })

  it('can be loaded again after a failure', async () => {
    localStorage.setItem('todo-chatbot.conversation', 'known')
    const api = new FakeApi()
    api.history.push(...history)
    const { bubbles, button } = await mountApp({ api, isStreamOpen: false, failFirst: networkDown })
    expect(bubbles()).toEqual([])
    await button('Retry').trigger('click')
    await flushPromises()
    expect(bubbles()).toEqual(['one', 'two'])
  })

  it('are no loss worth a message where the server has forgotten them', async () => {
    localStorage.setItem('todo-chatbot.conversation', 'forgotten')
    const { page } = await mountApp({ isStreamOpen: false, failFirst: forgotten })
    expect(page.find('[role=alert]').exists()).toBe(false)
    expect(page.text()).toContain('What needs doing?')
  })

  it('are left behind by a new conversation', async () => {
    const { api, bubbles, button, say } = await mountApp()
    await say('one')
    await button('New conversation').trigger('click')
    expect(bubbles()).toEqual([])
    await say('two')
    expect(api.sent[1]!.conversationId).not.toBe(api.sent[0]!.conversationId)
  })
})
