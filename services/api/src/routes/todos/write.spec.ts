import { expect, it } from 'vitest'
import { buildTestApp } from '../../testing/test-app.ts'

const TODOS = '/api/v1/todos'

it('adds a todo and says where it is', async () => {
  const { post, get } = await buildTestApp()
  const answer = await post(TODOS, {
    title: 'Buy milk',
    dueDate: '2026-12-24',
    dueTime: '08:00',
    tags: ['home'],
    repeat: { every: 1, unit: 'week' },
  })
  const todo = answer.json()
  expect(answer.statusCode).toBe(201)
  expect(answer.headers).toMatchObject({ location: `${TODOS}/${todo.id}`, etag: '"1"' })
  expect(todo).toMatchObject({
    title: 'Buy milk',
    completed: false,
    completedAt: null,
    dueDate: '2026-12-24',
    dueTime: '08:00',
    priority: 'normal',
    tags: ['home'],
    repeat: { every: 1, unit: 'week' },
    version: 1,
  })
  expect((await get(String(answer.headers.location))).json()).toEqual(todo)
})

it.each([
  [{}, '/title', 'is required'],
  [
    { title: '   ' },
    '/title',
    'is not allowed; expected: Stored verbatim; at least one character that is not a space, and no NUL',
  ],
  [
    { title: 'a\0' },
    '/title',
    'is not allowed; expected: Stored verbatim; at least one character that is not a space, and no NUL',
  ],
  [
    {
      title: 'x'.repeat(501),
    },
    '/title',
    'must NOT have more than 500 characters',
  ],
  [
    { title: 7 },
    '/title',
    'must be string',
  ],
  [
    { title: 'a', done: true },
    '/done',
    'is not a known field',
  ],
  [
    { 'title': 'a', 'a/b~c': true },
    '/a~1b~0c',
    'is not a known field',
  ],
  [
    { title: 'a', dueDate: '2026-02-30' },
    '/dueDate',
    'is not allowed; expected: Calendar day, YYYY-MM-DD',
  ],
  [
    { title: 'a', dueTime: '24:00' },
    '/dueTime',
    'is not allowed; expected: Time of day, HH:MM',
  ],
  [
    { title: 'a', priority: 'urgent' },
    '/priority',
    'must be one of low, normal, high',
  ],
  [
    {
      title: 'a',
      tags: ['x', 'x'],
    },
    '/tags',
    'must NOT have duplicate items (items ## 1 and 0 are identical)',
  ],
  [
    {
      title: 'a',
      repeat: { every: 0, unit: 'day' },
    },
    '/repeat/every',
    'must be >= 1',
  ],
])('refuses %j and points at %s', async (payload, pointer, detail) => {
  const { post, store } = await buildTestApp()
  const answer = await post(TODOS, payload)
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({
    code: 'VALIDATION_FAILED',
    errors: [
      { pointer, detail },
    ],
  })
  await expect(store.read.todos.list()).resolves.toEqual([])
})

it('names all faults of a body at once', async () => {
  const { post } = await buildTestApp()
  const { errors } = (await post(TODOS, { title: 1, tags: 'x', extra: null })).json()
  expect(errors.map((error: { pointer: string }) => error.pointer).toSorted()).toEqual(['/extra', '/tags', '/title'])
})

it('changes only the fields that are named', async () => {
  const { add, patch, get } = await buildTestApp()
  const todo = await add('Call Ann', {
    dueDate: '2026-12-01',
    tags: ['phone'],
  })
  const answer = await patch(`${TODOS}/${todo.id}`, { title: 'Call Anna', dueDate: null })
  expect(answer.statusCode).toBe(200)
  expect(answer.headers.etag).toBe('"2"')
  expect(answer.json()).toMatchObject({
    title: 'Call Anna',
    dueDate: null,
    tags: ['phone'],
    version: 2,
  })
  expect((await get(`${TODOS}/${todo.id}`)).json()).toEqual(answer.json())
})

it('notes when a todo was completed, and forgets it when it is reopened', async () => {
  const { add, patch } = await buildTestApp({
    now: () => new Date('2026-11-22T12:00:00Z'),
  })
  const { id } = await add('Call Ann')
  expect((await patch(`${TODOS}/${id}`, { completed: true })).json()).toMatchObject({ completed: true, completedAt: '2026-11-22T12:00:00.000Z' })
  expect((await patch(`${TODOS}/${id}`, { completed: false })).json()).toMatchObject({ completed: false, completedAt: null })
})

it('adds the next one when a repeating todo is completed, from the day where the person is', async () => {
  const { add, patch, get } = await buildTestApp({
    now: () => new Date('2026-03-08T23:30:00Z'),
  })
  const { id } = await add('Water plants', {
    dueDate: '2026-03-01',
    dueTime: '08:00',
    tags: ['home'],
    repeat: { every: 1, unit: 'day' },
  })
  await patch(`${TODOS}/${id}?timeZone=Asia/Tokyo`, { completed: true })
  await patch(`${TODOS}/${id}`, { completed: true, title: 'Watered plants' })
  const { items } = (await get(`${TODOS}?status=open`)).json()
  expect(items).toEqual([
    expect.objectContaining({
      title: 'Water plants',
      dueDate: '2026-03-10',
      dueTime: '08:00',
      tags: ['home'],
      repeat: { every: 1, unit: 'day' },
      version: 1,
    }),
  ])
})

it('keeps the version when nothing changes', async () => {
  const { add, patch } = await buildTestApp()
  const { id } = await add('Call Ann', {
    tags: ['phone'],
  })
  const answer = await patch(`${TODOS}/${id}`, {
    title: 'Call Ann',
    tags: ['phone'],
    completed: false,
  })
  expect(answer.json()).toMatchObject({ version: 1 })
})

it.each([
  {},
  { completed: 'yes' },
  { version: 2 },
  { title: null },
])('refuses to change %j', async (payload) => {
  const { add, patch } = await buildTestApp()
  const { id } = await add('Call Ann')
  expect((await patch(`${TODOS}/${id}`, payload)).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' })
})

it('changes and deletes only what the client has seen, when it says so', async () => {
  const { app, add, patch } = await buildTestApp()
  const { id } = await add('Call Ann')
  const url = `${TODOS}/${id}`
  expect((await patch(url, { title: 'B' }, { 'if-match': '"1"' })).statusCode).toBe(200)
  const late = await patch(url, { title: 'C' }, { 'if-match': '"1"' })
  expect(late.json()).toMatchObject({ status: 412, code: 'VERSION_MISMATCH', detail: 'The todo has changed since: its version is now 2.' })
  expect((await patch(url, { title: 'C' }, { 'if-match': 'W/"2"' })).statusCode).toBe(412)
  expect((await app.inject({
    method: 'DELETE',
    url,
    headers: { 'if-match': '"1"' },
  })).statusCode).toBe(412)
  expect((await app.inject({
    method: 'DELETE',
    url,
    headers: { 'if-match': '"9", "2"' },
  })).statusCode).toBe(204)
})

it('answers 304 to who has the newest version', async () => {
  const { add, get } = await buildTestApp()
  const url = `${TODOS}/${(await add('Call Ann')).id}`
  const fresh = await get(url, { 'if-none-match': 'W/"1"' })
  expect([fresh.statusCode, fresh.body, fresh.headers.etag]).toEqual([304, '', '"1"'])
  expect((await get(url, { 'if-none-match': '"0"' })).statusCode).toBe(200)
})

it('deletes a todo once', async () => {
  const { app, add, get } = await buildTestApp()
  const url = `${TODOS}/${(await add('Call Ann')).id}`
  const remove = () => app.inject({
    method: 'DELETE',
    url,
    headers: { 'content-type': 'application/json' },
  })
  const answer = await remove()
  expect([answer.statusCode, answer.body]).toEqual([204, ''])
  expect((await remove()).json()).toMatchObject({ status: 404, code: 'TODO_NOT_FOUND' })
  expect((await get(url)).statusCode).toBe(404)
})
