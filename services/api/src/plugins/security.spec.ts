import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

it('sends the headers of an API that is never a page', async () => {
  const { get } = await buildTestApp()
  expect((await get('/api/v1/todos')).headers).toMatchObject({
    'content-security-policy': 'default-src \'none\';frame-ancestors \'none\'',
    'x-content-type-options': 'nosniff',
  })
  expect((await get('/health')).headers['strict-transport-security']).toBeUndefined()
})
