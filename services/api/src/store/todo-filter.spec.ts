import type { TodoFilter } from './todo-filter.ts'
import { expect, it, onTestFinished } from 'vitest'
import { createStore } from './store.ts'
import { filterTodos } from './todo-filter.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const ALL = 100

async function todos() {
  const store = createStore()
  onTestFinished(() => store.close())
  await store.open()
  await store.write(async ({ todos }) => {
    await todos.create({ title: 'Straße fegen', tags: ['Home'], dueDate: '2026-11-22' }, NOW)
    await todos.create({ title: '100% done', priority: 'high', tags: ['Homework'] }, NOW)
    const last = await todos.create({ title: 'ÄRGER', dueDate: '2026-11-23' }, NOW)
    await todos.update(last, { completed: true }, NOW)
  })
  return store.todos()
}

const [STREET, DONE, TROUBLE] = ['Straße fegen', '100% done', 'ÄRGER'] as const

it.each<[TodoFilter, string[]]>([
  [{}, [STREET, DONE, TROUBLE]],
  [{ completed: true }, [TROUBLE]],
  [{ completed: false }, [STREET, DONE]],
  [{ tag: 'home' }, [STREET]],
  [{ priority: 'high' }, [DONE]],
  [{ titlePart: 'ärger' }, [TROUBLE]],
  [{ titlePart: '0% D' }, [DONE]],
  [{ titlePart: '_' }, []],
  [{ due: { from: '2026-11-22', to: '2026-11-22' } }, [STREET]],
  [{ due: { to: '2026-11-23' } }, [STREET, TROUBLE]],
  [{ due: { from: '2026-11-23' } }, [TROUBLE]],
  [{ due: 'none' }, [DONE]],
  [{ completed: false, due: { to: '2026-11-23' } }, [STREET]],
])('%j leaves %j, in order of creation', async (filter, expected) => {
  expect(filterTodos(await todos(), filter, ALL).map(({ title }) => title)).toEqual(expected)
})

it('goes on after a todo, and ends when there are enough', async () => {
  const all = await todos()
  expect(filterTodos(all, {}, 2)).toEqual(all.slice(0, 2))
  expect(filterTodos(all, { afterId: all[0]!.id }, ALL)).toEqual(all.slice(1))
})
