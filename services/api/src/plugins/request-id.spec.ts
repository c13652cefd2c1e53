import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

it('gives the caller\'s id back', async () => {
  const { get } = await buildTestApp()
  expect((await get('/health', { 'x-request-id': 'trace_1.2-3' })).headers['x-request-id']).toBe('trace_1.2-3')
})

it.each([
  '',
  'a b',
  'x'.repeat(65),
  '{"a":1}',
  'ä',
])('makes a new id in place of %j', async (given) => {
  const { get } = await buildTestApp()
  const id = (await get('/health', { 'x-request-id': given })).headers['x-request-id']
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
})
