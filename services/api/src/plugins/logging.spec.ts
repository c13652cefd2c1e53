import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

it('writes one line for each request, with time, level and request id', async () => {
  const { get, logs } = await buildTestApp()
  await get('/api/v1/todos?q=private', { 'x-request-id': 'abc-1' })
  expect(logs).toEqual([
    expect.objectContaining({
      level: 'info',
      time: expect.stringMatching(ISO_TIME),
      msg: 'request completed',
      requestId: 'abc-1',
      req: { method: 'GET', path: '/api/v1/todos', remoteAddress: '127.0.0.1' },
      statusCode: 200,
      responseTimeMs: expect.any(Number),
    }),
  ])
})

it('never writes what people say, unless it is set to debug', async () => {
  const chat = async (logLevel: 'info' | 'debug') => {
    const { post, logs } = await buildTestApp({
      config: { logLevel },
    })
    await post('/api/v1/chat', { message: 'add buy a ring for Ann' }, { authorization: 'Bearer token', cookie: 'a=b' })
    return JSON.stringify(logs)
  }
  expect(await chat('info')).not.toContain('ring')
  expect(await chat('debug')).toContain('add buy a ring for Ann')
  expect(await chat('debug')).not.toContain('Bearer')
})

it('blots out credentials wherever a line holds them', async () => {
  const { app, logs } = await buildTestApp()
  app.log.info({
    headers: { authorization: 'Bearer token', cookie: 'a=b', accept: '*/*' },
  }, 'test')
  expect(logs).toMatchObject([
    {
      headers: { authorization: '[Redacted]', cookie: '[Redacted]', accept: '*/*' },
    },
  ])
})
