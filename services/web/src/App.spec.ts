import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { aTodo } from './testing/builders.ts'
import { FakeApi, FakeEvents } from './testing/fake-api.ts'
import { forgetEverything, mountApp } from './testing/mount-app.ts'

beforeEach(forgetEverything)

describe('the page kept up to date by the stream of changes', () => {
  it('shows a todo that was added elsewhere, marks its row and says it', async () => {
    const { page, rows } = await mountApp()
    FakeEvents.current.push({
      id: 1,
      type: 'created',
      todo: aTodo({ title: 'Call Sam' }),
    })
    await flushPromises()
    expect(rows()).toEqual(['Call Sam'])
    expect(page.get('.panel li').classes()).toContain('changed')
    expect(page.get('p[role=status]').text()).toBe('Call Sam was added.')
  })

  it('counts the open todos in the title of the tab', async () => {
    const api = new FakeApi()
    api.holds(aTodo(), aTodo(), aTodo({ completed: true }))
    await mountApp({ api })
    expect(document.title).toBe('(2) Todo chat')
  })

  it('ignores a change that is older than what it shows', async () => {
    const api = new FakeApi()
    const todo = aTodo({ title: 'New title', version: 3 })
    api.holds(todo)
    const { rows } = await mountApp({ api })
    FakeEvents.current.push({
      id: 1,
      type: 'updated',
      todo: { ...todo, title: 'Old title', version: 2 },
    })
    await flushPromises()
    expect(rows()).toEqual(['New title'])
  })

  it('loads the list anew after the stream was lost and came back', async () => {
    const { api, page, rows, button } = await mountApp()
    FakeEvents.current.onerror?.()
    expect(FakeEvents.current.isClosed).toBe(true)
    api.holds(aTodo({ title: 'Missed while away' }))
    await expect.poll(() => page.text(), { timeout: 5000 }).toContain('Trying to reconnect')
    await button('Try now').trigger('click')
    FakeEvents.current.onopen?.()
    await flushPromises()
    expect(rows()).toEqual(['Missed while away'])
    expect(page.text()).not.toContain('Trying to reconnect')
  })

  it('loads the list even where the stream cannot be opened', async () => {
    const api = new FakeApi()
    api.holds(aTodo({ title: 'Still there' }))
    const { rows } = await mountApp({ api, isStreamOpen: false })
    FakeEvents.current.onerror?.()
    await flushPromises()
    expect(rows()).toEqual(['Still there'])
  })

  it('lets go of the stream while the page is hidden', async () => {
    await mountApp()
    const stream = FakeEvents.current
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    await flushPromises()
    expect(stream.isClosed).toBe(true)
    Reflect.deleteProperty(document, 'visibilityState')
    document.dispatchEvent(new Event('visibilitychange'))
    await flushPromises()
    expect(FakeEvents.current.isClosed).toBe(false)
  })
})

describe('the page on a phone', () => {
  it('keeps the todos in a drawer with the open count on its button', async () => {
    const api = new FakeApi()
    api.holds(aTodo({ title: 'Buy milk' }), aTodo({ completed: true }))
    const { page, rows } = await mountApp({ api, isWide: false })
    expect(page.find('.panel').exists()).toBe(false)
    const opener = page.get('[aria-haspopup=dialog]')
    expect(opener.get('[aria-label="1 open"]').text()).toBe('1')
    await opener.trigger('click')
    expect(page.get('dialog').attributes('open')).toBeDefined()
    expect(rows()).toEqual(['Buy milk'])
    await page.get('[aria-label=Close]').trigger('click')
    expect(page.get('dialog').attributes('open')).toBeUndefined()
  })
})

describe('the theme', () => {
  const theme = () => document.documentElement.dataset.theme

  it('follows the system until one is chosen, and remembers the choice', async () => {
    const { page } = await mountApp({ prefersDark: true })
    expect(theme()).toBe('dark')
    await page.get('[aria-label^="Theme: as the system"]').trigger('click')
    expect(theme()).toBe('light')
    page.unmount()
    const again = await mountApp({ prefersDark: true })
    expect(theme()).toBe('light')
    await again.page.get('[aria-label^="Theme: light"]').trigger('click')
    expect(theme()).toBe('dark')
  })
})
