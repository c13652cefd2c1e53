import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetEverything } from '../../testing/mount-app.ts'
import ChatComposer from './ChatComposer.vue'

beforeEach(forgetEverything)

function mountComposer(earlier: string[] = []) {
  const composer = mount(ChatComposer, {
    props: { earlier },
    global: {
      plugins: [
        createPinia(),
      ],
    },
  })
  const input = composer.get('textarea')
  return {
    input,
    text: () => input.element.value,
    sent: () => composer.emitted('send')?.map(([text]) => text) ?? [],
    press: (key: string, more = {}) => input.trigger('keydown', { key, ...more }),
  }
}

describe('the message input', () => {
  it('sends by Enter', async () => {
    const { input, press, sent, text } = mountComposer()
    await input.setValue('buy milk')
    await press('Enter')
    expect(sent()).toEqual(['buy milk'])
    expect(text()).toBe('')
  })

  it('leaves Enter to an input method that is composing a word', async () => {
    const { input, press, sent, text } = mountComposer()
    await input.setValue('牛乳')
    await press('Enter', { isComposing: true })
    expect(sent()).toEqual([])
    expect(text()).toBe('牛乳')
  })

  it('leaves Shift+Enter to the browser for a new line', async () => {
    const { input, press, sent } = mountComposer()
    await input.setValue('milk')
    await press('Enter', { shiftKey: true })
    expect(sent()).toEqual([])
  })

  it('is cleared by Escape', async () => {
    const { input, press, text } = mountComposer()
    await input.setValue('never mind')
    await press('Escape')
    expect(text()).toBe('')
  })

  it('recalls earlier inputs by ArrowUp from empty, and returns by ArrowDown', async () => {
    const { press, text } = mountComposer(['first', 'second'])
    const walk: string[] = []
    for (const key of [
      'ArrowUp',
      'ArrowUp',
      'ArrowUp',
      'ArrowDown',
      'ArrowDown',
    ]) {
      await press(key)
      walk.push(text())
    }
    expect(walk).toEqual([
      'second',
      'first',
      'first',
      'second',
      '',
    ])
  })

  it('leaves ArrowUp to the cursor while something is written', async () => {
    const { input, press, text } = mountComposer(['first'])
    await input.setValue('two\nlines')
    await press('ArrowUp')
    expect(text()).toBe('two\nlines')
  })

  it('keeps an unsent draft for the next visit', async () => {
    await mountComposer().input.setValue('half a thou')
    expect(mountComposer().text()).toBe('half a thou')
  })
})
