import type { HTTPMethods } from 'fastify'
import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

async function ask(method: string, url: string, options: object = {}) {
  const { app } = await buildTestApp()
  return app.inject({ method: method as HTTPMethods, url, ...options })
}

it.each([
  ['PUT', '/api/v1/todos', 'GET, HEAD, POST, OPTIONS'],
  ['DELETE', '/api/v1/todos/', 'GET, HEAD, POST, OPTIONS'],
  ['POST', '/api/v1/todos/1?q=a', 'GET, HEAD, PATCH, DELETE, OPTIONS'],
  ['TRACE', '/api/v1/chat', 'POST, OPTIONS'],
  ['QUERY', '/api/v1/conversations/1/messages', 'GET, HEAD, OPTIONS'],
  ['PROPFIND', '/health', 'GET, HEAD, OPTIONS'],
  ['POST', '/api/v1/openapi.json', 'GET, HEAD, OPTIONS'],
])('answers 405 to %s %s, and names the methods there are', async (method, url, allow) => {
  const answer = await ask(method, url)
  expect(answer.headers.allow).toBe(allow)
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(answer.json()).toEqual({
    type: 'about:blank',
    title: 'Method Not Allowed',
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    detail: `There is no ${method} here, but: ${allow}.`,
    requestId: answer.headers['x-request-id'],
  })
})

it('looks at the method before the body', async () => {
  const answer = await ask('PUT', '/api/v1/todos', { payload: 'a', headers: { 'content-type': 'text/plain' } })
  expect(answer.statusCode).toBe(405)
})

it('tells the methods of a path by OPTIONS', async () => {
  const answer = await ask('OPTIONS', '/api/v1/todos/1')
  expect(answer.statusCode).toBe(204)
  expect(answer.headers.allow).toBe('GET, HEAD, PATCH, DELETE, OPTIONS')
  expect(answer.body).toBe('')
})

it('answers HEAD wherever it answers GET, without a body', async () => {
  const { app } = await buildTestApp()
  for (const url of ['/health', '/ready', '/metrics', '/api/v1/openapi.json', '/api/v1/todos', '/api/v1/events']) {
    const answer = await app.inject({ method: 'HEAD', url })
    expect([url, answer.statusCode, answer.body]).toEqual([url, 200, ''])
  }
})

it.each(['OPTIONS', 'PUT'])('answers 404 to %s where there is no path', async (method) => {
  expect((await ask(method, '/nowhere')).json()).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' })
})
