import type { TodoPage } from '@todo-chatbot/contract'
import type { LightMyRequestResponse } from 'fastify'
import { expect, it } from 'vitest'
import { buildTestApp } from '../../testing/test-app.ts'

const titlesOf = ({ items }: TodoPage) => items.map(todo => todo.title)
const nextOf = ({ headers }: LightMyRequestResponse) => /<(.*)>; rel="next"/.exec(String(headers.link))![1]!

it('lists nothing at first', async () => {
  const { get } = await buildTestApp()
  expect((await get('/api/v1/todos')).json()).toEqual({ items: [], nextCursor: null })
})

it('walks through all todos by cursor and Link, also when some are added or deleted on the way', async () => {
  const { app, get, add } = await buildTestApp()
  const [first] = [await add('1'), await add('2'), await add('3')]
  const page = await get('/api/v1/todos?limit=2&status=open')
  expect(titlesOf(page.json())).toEqual(['1', '2'])
  expect(page.headers.link).toBe(`</api/v1/todos?limit=2&status=open&cursor=${page.json<TodoPage>().nextCursor}>; rel="next"`)

  await app.inject({ method: 'DELETE', url: `/api/v1/todos/${first.id}` })
  await add('4')
  const next = await get(nextOf(page))
  expect(titlesOf(next.json())).toEqual(['3', '4'])
  expect(next.json<TodoPage>().nextCursor).toBeNull()
  expect(next.headers.link).toBeUndefined()
})

it.each([
  ['q=y?+2', ['why? 2', 'why? 2 again']],
  ['q=why%3F+1%26', ['why? 1& a', 'why? 1& b']],
  ['q=%FF', ['%FF 1', '%FF 2']],
])('keeps all of ?%s on the way to the next page', async (query, titles) => {
  const { get, add } = await buildTestApp()
  for (const title of ['why? 2', 'why not', 'why? 2 again', 'why? 1& a', 'why? 1& b', '%FF 1', '%FF 2'])
    await add(title)
  const first = await get(`/api/v1/todos?limit=1&${query}`)
  const second = await get(nextOf(first))
  expect(titlesOf(first.json()).concat(titlesOf(second.json()))).toEqual(titles)
})

it('narrows by status, tag, priority and words of the title', async () => {
  const { get, add, patch } = await buildTestApp()
  await add('Buy milk', {
    tags: ['Home'],
    priority: 'high',
  })
  const done = await add('Milk the cow', {
    tags: ['farm'],
  })
  await patch(`/api/v1/todos/${done.id}`, { completed: true })
  const titles = async (query: string) => titlesOf((await get(`/api/v1/todos?${query}`)).json())
  expect(await titles('status=open')).toEqual(['Buy milk'])
  expect(await titles('status=completed')).toEqual(['Milk the cow'])
  expect(await titles('status=all&q=MILK')).toEqual(['Buy milk', 'Milk the cow'])
  expect(await titles('tag=home')).toEqual(['Buy milk'])
  expect(await titles('priority=high&q=cow')).toEqual([])
})

it('means by "due" the days where the person is', async () => {
  const { get, add, patch } = await buildTestApp({
    now: () => new Date('2026-03-08T23:30:00Z'),
  })
  await add('Sunday', { dueDate: '2026-03-08' })
  await add('Monday', { dueDate: '2026-03-09' })
  await add('Some day')
  const done = await add('Done long ago', { dueDate: '2026-01-01' })
  await patch(`/api/v1/todos/${done.id}`, { completed: true })
  const titles = async (query: string) => titlesOf((await get(`/api/v1/todos?${query}`)).json())
  expect(await titles('due=today')).toEqual(['Sunday'])
  expect(await titles('due=today&timeZone=Asia/Tokyo')).toEqual(['Monday'])
  expect(await titles('due=overdue&timeZone=Asia/Tokyo')).toEqual(['Sunday'])
  expect(await titles('due=tomorrow')).toEqual(['Monday'])
  expect(await titles('due=upcoming')).toEqual(['Monday'])
  expect(await titles('due=week')).toEqual(['Sunday', 'Monday'])
  expect(await titles('due=none')).toEqual(['Some day'])
})

it.each([
  ['limit=0', '/limit'],
  ['limit=101', '/limit'],
  ['limit=ten', '/limit'],
  ['status=done', '/status'],
  ['due=someday', '/due'],
  ['q=%00', '/q'],
  ['statsu=open', '/statsu'],
])('refuses ?%s and points at it', async (query, pointer) => {
  const { get } = await buildTestApp()
  const answer = await get(`/api/v1/todos?${query}`)
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({
    code: 'VALIDATION_FAILED',
    errors: [
      { pointer },
    ],
  })
})

it.each([
  ['cursor=bm90IGFuIGlk', 'INVALID_CURSOR'],
  ['timeZone=Mars/Olympus', 'INVALID_TIME_ZONE'],
  ['timeZone=%2B02:00', 'INVALID_TIME_ZONE'],
])('refuses ?%s with %s', async (query, code) => {
  const { get } = await buildTestApp()
  const answer = await get(`/api/v1/todos?${query}`)
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code })
})
