import type { FastifyError } from 'fastify'
import { Buffer } from 'node:buffer'
import { expect, it } from 'vitest'
import { createStore } from '../store/store.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { toProblem } from './problems.ts'

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
    'text that is no UTF-8',
    { payload: Buffer.from('{"title":"caf\xE9"}', 'latin1'), headers: JSON_TYPE },
    400,
    'MALFORMED_JSON',
  ],
  [
    'half of a surrogate pair',
    { payload: '{"title":"a","tags":["\\ud83d"]}', headers: JSON_TYPE },
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

it.each([
  ['a pair of surrogates', '{"title":"\\ud83d\\ude00"}', '😀'],
  ['an escaped backslash before what looks like one', '{"title":"\\\\ud83d"}', '\\ud83d'],
])('takes %s as it is', async (_, payload, title) => {
  const { app } = await buildTestApp()
  const answer = await app.inject({ method: 'POST', url: '/api/v1/todos', payload, headers: JSON_TYPE })
  expect(answer.json()).toMatchObject({ title })
})

it.each([
  ['a byte order mark', '\uFEFF{"title":"a"}', 201],
  ['nothing but a byte order mark', '\uFEFF', 400],
])('reads a body with %s', async (_, payload, status) => {
  const { app } = await buildTestApp()
  expect((await app.inject({ method: 'POST', url: '/api/v1/todos', payload, headers: JSON_TYPE })).statusCode).toBe(status)
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

it.each([
  [413, 'BODY_TOO_LARGE', 'broken'],
  [414, 'URI_TOO_LONG', 'broken'],
  [431, 'HEADERS_TOO_LARGE', 'broken'],
  [418, 'BAD_REQUEST', 'broken'],
  [503, 'NOT_READY', undefined],
  [504, 'INTERNAL_ERROR', undefined],
])('answers an unknown fault with status %i as %s', (status, code, detail) => {
  const error = Object.assign(new Error('broken'), { statusCode: status, code: 'UNKNOWN' }) as FastifyError
  const problem = toProblem(error, '1')
  expect(problem).toMatchObject({ status, code })
  expect(problem.detail).toBe(detail)
})

it.each([200, 302, 799, 1000])('answers 500 to a fault with status %i, which is none', (statusCode) => {
  expect(toProblem(Object.assign(new Error('broken'), { statusCode, code: 'UNKNOWN' }), '1')).toMatchObject({ status: 500, code: 'INTERNAL_ERROR' })
})

it('answers a problem to a path whose id is too long', async () => {
  const { get } = await buildTestApp()
  expect((await get(`/api/v1/todos/${'a'.repeat(200)}`)).json()).toMatchObject({ status: 414, code: 'URI_TOO_LONG' })
})
