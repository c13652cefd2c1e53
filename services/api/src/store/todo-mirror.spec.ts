import type { Repositories, Store } from './store.ts'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { createStore } from './store.ts'
import { TodoMirror } from './todo-mirror.ts'

const NOW = new Date('2026-11-22T12:00:00Z')

let store: Store
let mirror: TodoMirror

beforeEach(async () => {
  store = createStore()
  mirror = new TodoMirror()
  await store.open()
  onTestFinished(() => store.close())
})

/** What the mirror shows at the begin of a write, and how often all todos were read for it. */
async function look(): Promise<{ titles: string[], reads: number }> {
  return store.write(async (transaction) => {
    let reads = 0
    const list: Repositories['todos']['list'] = (...args) => {
      reads += 1
      return transaction.todos.list(...args)
    }
    const todos = await mirror.current({ ...transaction, todos: { ...transaction.todos, list } })
    expect(todos).toEqual(await transaction.todos.list())
    return { titles: todos.map(({ title }) => title), reads }
  })
}

const add = (title: string) => store.write(({ todos }) => todos.create({ title }, NOW))

it('reads all todos once, and later only what has changed', async () => {
  const [milk, bread] = [await add('milk'), await add('bread')]
  expect(await look()).toEqual({ titles: ['milk', 'bread'], reads: 1 })

  await store.write(({ todos }) => todos.update(milk, { title: 'oat milk' }, NOW))
  await store.write(({ todos }) => todos.remove(bread))
  await add('eggs')
  expect(await look()).toEqual({ titles: ['oat milk', 'eggs'], reads: 0 })
})

it('shows a todo that was put back in its old place', async () => {
  const [milk] = [await add('milk'), await add('bread')]
  await store.write(({ todos }) => todos.remove(milk))
  await look()
  await store.write(({ todos }) => todos.restore(milk))
  expect(await look()).toEqual({ titles: ['milk', 'bread'], reads: 0 })
})

it('learns nothing of a write that was taken back', async () => {
  await add('milk')
  await expect(store.write(async (transaction) => {
    await mirror.current(transaction)
    await transaction.todos.create({ title: 'bread' }, NOW)
    throw new Error('in the midst of it')
  })).rejects.toThrow('in the midst of it')
  await add('eggs')
  expect((await look()).titles).toEqual(['milk', 'eggs'])
})

it('reads all again when the feed no longer tells what it missed', async () => {
  await add('milk')
  await look()
  await add('bread')
  await store.read.changes.prune({ before: new Date(Date.now() + 60_000), most: 10_000 })
  expect(await look()).toEqual({ titles: ['milk', 'bread'], reads: 1 })
})
