import { MESSAGE_MAX_LENGTH, TITLE_MAX_LENGTH } from '@todo-chatbot/contract'
import { describe, expect, it } from 'vitest'
import { memoryStore } from '../act/testing/memory-store.ts'
import { respond } from './testing/respond.ts'

const NOW = new Date('2026-11-22T14:30:00Z')

function start() {
  const store = memoryStore(() => NOW)
  return { store, say: (message: string) => respond({ message, now: NOW, timeZone: 'UTC' })(store) }
}

describe('rule 11: hostile titles', () => {
  it('takes a title of the greatest length and refuses a longer one', async () => {
    const { store, say } = start()
    await say(`add ${'x'.repeat(TITLE_MAX_LENGTH)}`)
    expect(store.all()[0]?.title).toHaveLength(TITLE_MAX_LENGTH)
    const { reply, changes } = await say(`add ${'y'.repeat(TITLE_MAX_LENGTH + 1)}`)
    expect(reply).toBe('That title is too long: 501 characters, and 500 is the most. I added nothing.')
    expect(changes).toEqual([])
    expect(store.all()).toHaveLength(1)
  })

  it('adds nothing of a list when one title is too long', async () => {
    const { store, say } = start()
    await say(`add milk; ${'y'.repeat(TITLE_MAX_LENGTH + 1)}`)
    expect(store.all()).toEqual([])
  })

  it('offers no title that is too long', async () => {
    const { say } = start()
    const { reply, suggestions } = await say('word '.repeat(MESSAGE_MAX_LENGTH / 5))
    expect(reply).toBe('That is too long for a title, so nothing changed: 500 characters is the most.')
    expect(suggestions).toEqual([])
  })

  it('cuts a long title in its sentences, never in the todo', async () => {
    const { store, say } = start()
    const title = 'a very '.repeat(40).trim()
    const { reply } = await say(`add ${title}`)
    expect(store.all()[0]?.title).toBe(title)
    expect(reply.length).toBeLessThan(120)
  })

  it('drops control characters and halves of characters, and keeps what can be seen', async () => {
    const { store, say } = start()
    await say('add mi\u0000lk\u0007 \uD83D and\tbread')
    expect(store.all()[0]?.title).toBe('milk \uFFFD and bread')
  })

  it.each([
    ['<img src=x onerror=alert(1)>'],
    ['$& $1 $$ `x`'],
    ['__proto__'],
    ['constructor'],
    ['%00 %s \\x00 \\u0000'],
    ['Robert\'); DROP TABLE todos'],
    ['👩‍👩‍👧‍👦 family'],
    ['\u202Eright to left override'],
    ['Zoë’s naïve café'],
    ['١٢٣'],
  ])('stores %s as it is, finds it in quotes, and restores it', async (title) => {
    const { store, say } = start()
    await say(`add "${title}"`)
    expect(store.all().map(todo => todo.title)).toEqual([title])
    await say(`delete "${title}"`)
    expect(store.all()).toEqual([])
    await say('undo')
    expect(store.all().map(todo => todo.title)).toEqual([title])
  })

  it('refuses more tags than a todo may have', async () => {
    const { store, say } = start()
    const { reply } = await say(`add milk ${Array.from({ length: 21 }, (_, index) => `#t${index}`).join(' ')}`)
    expect(reply).toBe('21 tags are too many: 20 is the most. I added nothing.')
    expect(store.all()).toEqual([])
  })
})
