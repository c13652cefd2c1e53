import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { aTodo } from '../../testing/builders.ts'
import { FakeApi, networkDown } from '../../testing/fake-api.ts'
import { forgetEverything, mountApp } from '../../testing/mount-app.ts'

beforeEach(forgetEverything)

async function mountWith(...todos: ReturnType<typeof aTodo>[]) {
  const api = new FakeApi()
  api.holds(...todos)
  const app = await mountApp({ api })
  return {
    ...app,
    checkbox: () => app.page.get<HTMLInputElement>('.panel input[type=checkbox]'),
    show: (filter: string) => app.page.get(`input[value=${filter}]`).setValue(),
    failure: () => app.page.find('.panel [role=alert]'),
  }
}

describe('the list', () => {
  it('shows open todos in order of creation, and the others by the filter', async () => {
    const [first, done, last] = [
      aTodo({ title: 'First' }),
      aTodo({ title: 'Done', completed: true }),
      aTodo({ title: 'Last' }),
    ]
    const { page, rows, show } = await mountWith(last, done, first)
    expect(rows()).toEqual(['First', 'Last'])
    expect(page.findAll('fieldset label').map(label => label.text())).toEqual(['Open 2', 'Done 1', 'All 3'])
    await show('done')
    expect(rows()).toEqual(['Done'])
    await show('all')
    expect(rows()).toEqual(['First', 'Done', 'Last'])
  })

  it('says that nothing is open', async () => {
    const { page } = await mountWith()
    expect(page.get('.panel').text()).toContain('All clear')
  })

  it('offers a retry when it cannot be loaded', async () => {
    const api = new FakeApi()
    api.holds(aTodo({ title: 'Buy milk' }))
    const { button, rows } = await mountApp({ api, failFirst: networkDown })
    expect(rows()).toEqual([])
    await button('Retry').trigger('click')
    await flushPromises()
    expect(rows()).toEqual(['Buy milk'])
  })

  it('shows titles as text, whatever they hold', async () => {
    const { page, rows } = await mountWith(aTodo({ title: '<img src=x onerror=alert(1)> $& __proto__' }))
    expect(rows()).toEqual(['<img src=x onerror=alert(1)> $& __proto__'])
    expect(page.find('.panel img').exists()).toBe(false)
  })

  it('shows due day, overdue, repeat, priority and tags', async () => {
    const { page } = await mountWith(aTodo({
      dueDate: '2020-02-03',
      priority: 'high',
      tags: ['home'],
      repeat: { every: 2, unit: 'week' },
    }))
    expect(page.get('.overdue').text()).toContain('Overdue: ')
    expect(page.get('.details').text()).toContain('Every 2 weeks')
    expect(page.get('.details').text()).toContain('High priority')
    expect(page.get('.tag').text()).toBe('#home')
  })
})

describe('ticking a todo off', () => {
  it('saves it, guarded by its version', async () => {
    const { api, checkbox, rows } = await mountWith(aTodo({ id: 'milk', version: 4 }))
    await checkbox().setValue(true)
    await flushPromises()
    expect(api.todos.get('milk')).toMatchObject({ completed: true, version: 5 })
    expect(rows()).toEqual([])
  })

  it('says where the person is, so that a todo that repeats is next due in the days of that place', async () => {
    const { api, checkbox } = await mountWith(aTodo({ repeat: { every: 1, unit: 'day' } }))
    await checkbox().setValue(true)
    await flushPromises()
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    expect(api.patches).toEqual([{ completed: true, timeZone }])
  })

  it('takes the tick back and offers a retry when it cannot be saved', async () => {
    const { api, button, checkbox, failure, rows } = await mountWith(aTodo({ id: 'milk', title: 'Milk' }))
    api.next.push(networkDown)
    await checkbox().setValue(true)
    await flushPromises()
    expect(rows()).toEqual(['Milk'])
    expect(checkbox().element.checked).toBe(false)
    expect(failure().text()).toContain('Not saved. The todo service cannot be reached right now.')
    await button('Retry').trigger('click')
    await flushPromises()
    expect(api.todos.get('milk')?.completed).toBe(true)
  })

  it('shows the newest state when someone else changed the todo meanwhile', async () => {
    const { api, button, checkbox, failure, rows } = await mountWith(aTodo({ id: 'milk', title: 'Milk' }))
    api.holds(aTodo({ id: 'milk', title: 'Oat milk', version: 2 }))
    await checkbox().setValue(true)
    await flushPromises()
    expect(rows()).toEqual(['Oat milk'])
    expect(failure().text()).toContain('Changed elsewhere')
    await button('Retry').trigger('click')
    await flushPromises()
    expect(api.todos.get('milk')).toMatchObject({ completed: true, version: 3 })
  })

  it('drops a todo that someone else deleted', async () => {
    const { api, checkbox, failure, rows } = await mountWith(aTodo({ id: 'milk' }))
    api.todos.clear()
    await checkbox().setValue(true)
    await flushPromises()
    expect(rows()).toEqual([])
    expect(failure().exists()).toBe(false)
  })

  it('saves the last of two quick clicks', async () => {
    const { api, checkbox, show } = await mountWith(aTodo({ id: 'milk' }))
    await show('all')
    void checkbox().setValue(true)
    void checkbox().setValue(false)
    await flushPromises()
    expect(checkbox().element.checked).toBe(false)
    expect(api.todos.get('milk')?.completed).toBe(false)
  })
})
