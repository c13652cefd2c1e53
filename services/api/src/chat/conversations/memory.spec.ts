import { describe, expect, it } from 'vitest'
import { memoryStore } from '../act/testing/memory-store.ts'
import { plainDraft } from '../understand/slots/draft.ts'
import { respond } from './testing/respond.ts'

const NOW = new Date('2026-11-22T14:30:00Z')

function start() {
  const store = memoryStore(() => NOW)
  return { store, say: (message: string) => respond({ message, now: NOW, timeZone: 'UTC' })(store) }
}

describe('rule 7: undo and other hands', () => {
  it('brings back every field, its dates and its place; only the version grows', async () => {
    const { store, say } = start()
    await say('add call mum tomorrow at 5 !high #family every week; milk')
    await say('complete milk')
    const before = store.all()
    await say('delete everything')
    await say('yes')
    await say('undo')
    const withoutVersion = (todos: typeof before) => todos.map(todo => ({ ...todo, version: 0 }))
    expect(withoutVersion(store.all())).toEqual(withoutVersion(before))
    expect(store.all().every((todo, index) => todo.version > before[index]!.version)).toBe(true)
  })

  it('keeps what someone else changed since', async () => {
    const { store, say } = start()
    await say('add milk')
    await say('complete milk')
    await store.todos.update('todo-1', { title: 'oat milk', priority: 'high' })
    await say('undo')
    expect(store.all()).toMatchObject([{ title: 'oat milk', priority: 'high', completed: false }])
  })

  it('leaves alone what someone else deleted since', async () => {
    const { store, say } = start()
    await say('add milk')
    await say('complete milk')
    await store.todos.remove('todo-1')
    const { changes } = await say('undo')
    expect(changes).toEqual([])
    expect(store.all()).toEqual([])
  })
})

describe('rule 2: the question names what it deletes', () => {
  it('spares what someone added after the question', async () => {
    const { store, say } = start()
    await say('add milk, bread, eggs')
    await say('delete everything')
    await store.todos.create(plainDraft('salt'))
    await say('yes')
    expect(store.all().map(({ title }) => title)).toEqual(['salt'])
  })
})

describe('rule 12: the conversation lives in the store', () => {
  it('survives as JSON between any two messages', async () => {
    const { store, say } = start()
    for (const message of ['add Call Bob; Call Anna', 'list', 'delete call']) {
      await say(message)
      const state = await store.conversation.load()
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    }
    await say('2')
    expect(store.all().map(({ title }) => title)).toEqual(['Call Bob'])
  })
})

describe('what an answer tells the page', () => {
  it('names each change with the todo as it is now', async () => {
    const { say } = start()
    expect((await say('add milk')).changes).toMatchObject([{ type: 'created', todo: { title: 'milk', completed: false } }])
    expect((await say('complete milk')).changes).toMatchObject([{ type: 'updated', todo: { title: 'milk', completed: true } }])
    expect((await say('delete milk')).changes).toMatchObject([{ type: 'deleted', todo: { title: 'milk' } }])
    expect((await say('undo')).changes).toMatchObject([{ type: 'created', todo: { title: 'milk', completed: true } }])
  })

  it('names the intent of the message, also where it answers a question', async () => {
    const { say } = start()
    const intents = []
    for (const message of ['add milk', 'list', 'complete 1', 'reopen it', 'delete milk?', 'yes', 'undo', 'help', 'hi', '2', 'no', 'hm so'])
      intents.push((await say(message)).intent)
    expect(intents).toEqual(['add', 'list', 'complete', 'reopen', 'unknown', 'confirm', 'undo', 'help', 'smalltalk', 'clarify', 'cancel', 'unknown'])
  })

  it('presents a list in the order of its numbers, and none where it shows none', async () => {
    const { say } = start()
    expect((await say('add tea today at 18:00; coffee today at 16:00')).todos).toBeUndefined()
    expect((await say('what\'s due today?')).todos?.map(({ title }) => title)).toEqual(['coffee', 'tea'])
  })

  it('offers buttons whose messages do what their labels say', async () => {
    const { store, say } = start()
    await say('add Call Bob; Call Anna')
    const { suggestions } = await say('delete call')
    await say(suggestions.find(({ label }) => label === '2. Call Anna')!.message)
    expect(store.all().map(({ title }) => title)).toEqual(['Call Bob'])
  })

  it('shows a hundred todos at most, and counts the rest', async () => {
    const { store, say } = start()
    for (let count = 0; count < 103; count++)
      await store.todos.create(plainDraft(`todo number ${count}`))
    const { reply, todos } = await say('list')
    expect(todos).toHaveLength(100)
    expect(reply).toContain('… and 3 more')
  })
})
