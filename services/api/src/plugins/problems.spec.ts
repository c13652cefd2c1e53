import { expect, it } from 'vitest'
import { createStore } from '../store/store.ts'
import { buildTestApp } from '../testing/test-app.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

it('answers a problem where there is nothing', async () => {
  const { get } = await buildTestApp()
  const answer = await get('/nowhere?q=secret')
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toEqual({
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    code: 'ROUTE_NOT_FOUND',
    detail: 'There is nothing at GET /nowhere.',
    requestId: answer.headers['x-request-id'],
  })
})

it.each([
  [
    'text that is no JSON',
    { payload: '{"title":', headers: JSON_TYPE },
    400,
    'MALFORMED_JSON',
  ],
  [
    'a poisoned prototype',
    { payload: '{"title":"a","__proto__":{}}', headers: JSON_TYPE },
    400,
    'MALFORMED_JSON',
  ],
  [
    'another form of body',
    {
      payload: 'title=a',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'plain text',
    {
      payload: 'a',
      headers: { 'content-type': 'text/plain' },
    },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a body that is too large',
    {
      payload: JSON.stringify({
        title: 'x'.repeat(200_000),
      }),
      headers: JSON_TYPE,
    },
    413,
    'BODY_TOO_LARGE',
  ],
  [
    'no body',
    { headers: JSON_TYPE },
    400,
    'VALIDATION_FAILED',
  ],
  [
    'a list',
    { payload: '[]', headers: JSON_TYPE },
    400,
    'VALIDATION_FAILED',
  ],
])('answers a problem to %s', async (_, request, status, code) => {
  const { app } = await buildTestApp()
  const answer = await app.inject({ method: 'POST', url: '/api/v1/todos', ...request })
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toMatchObject({ status, code })
})

it('answers a problem to a path that cannot be read', async () => {
  const { get } = await buildTestApp()
  const answer = await get('/%')
  expect(answer.json()).toMatchObject({ status: 400, code: 'BAD_REQUEST', requestId: answer.headers['x-request-id'] })
})

it('tells the log, but not the client, what broke', async () => {
  const store = createStore()
  const broken = {
    ...store,
    write: () => Promise.reject(new Error('password of the database')),
  }
  const { post, logs } = await buildTestApp({ store: broken })
  const answer = await post('/api/v1/todos', { title: 'a' })
  expect(answer.json()).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    code: 'INTERNAL_ERROR',
    requestId: answer.headers['x-request-id'],
  })
  expect(logs).toContainEqual(expect.objectContaining({
    level: 'error',
    requestId: answer.headers['x-request-id'],
    err: expect.objectContaining({ message: 'password of the database' }),
  }))
})

it('slows down who writes or searches for paths too often, and says when to come back', async () => {
  const { post, get } = await buildTestApp({
    config: { rateLimitPerMinute: 2 },
  })
  const write = () => post('/api/v1/todos', { title: 'a' })
  expect([(await write()).statusCode, (await write()).statusCode]).toEqual([201, 201])
  const refused = await write()
  expect(refused.json()).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  for (const status of [404, 404, 429])
    expect((await get('/nowhere')).statusCode).toBe(status)
  for (const url of [
    '/health',
    '/ready',
    '/metrics',
    '/api/v1/todos',
  ])
    await Promise.all(Array.from({ length: 5 }, async () => expect((await get(url)).statusCode).toBe(200)))
})

it('counts clients behind a trusted proxy one by one', async () => {
  const { post } = await buildTestApp({
    config: {
      rateLimitPerMinute: 1,
      trustProxy: ['127.0.0.1'],
    },
  })
  const write = (client: string) => post('/api/v1/todos', { title: 'a' }, { 'x-forwarded-for': client })
  expect([(await write('10.0.0.1')).statusCode, (await write('10.0.0.2')).statusCode, (await write('10.0.0.1')).statusCode]).toEqual([201, 201, 429])
})
