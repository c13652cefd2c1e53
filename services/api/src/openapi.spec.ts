import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openapiText } from './openapi.ts'
import { buildTestApp } from './testing/test-app.ts'

it('is committed as docs/openapi.json; when this fails, run: npm run openapi', async () => {
  const committed = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8')
  expect(await openapiText()).toBe(committed)
})

it('describes every route of the contract, with its problems', async () => {
  const { get } = await buildTestApp()
  const { openapi, paths } = (await get('/api/v1/openapi.json')).json()
  expect(openapi).toBe('3.1.0')
  const operations = Object.entries<Record<string, object>>(paths).flatMap(([path, methods]) => Object.keys(methods).map(method => `${method} ${path}`))
  expect(operations.toSorted()).toEqual([
    'delete /api/v1/todos/{id}',
    'get /api/v1/conversations/{id}/messages',
    'get /api/v1/events',
    'get /api/v1/todos',
    'get /api/v1/todos/{id}',
    'get /health',
    'get /ready',
    'patch /api/v1/todos/{id}',
    'post /api/v1/chat',
    'post /api/v1/todos',
  ])
  expect(Object.keys(paths['/api/v1/todos'].post.responses)).toEqual(['201', '4XX', '5XX'])
  expect(paths['/api/v1/todos'].post.responses['4XX'].content).toHaveProperty(['application/problem+json'])
})

it('says each schema of the contract once, by its name', async () => {
  const { components, paths } = JSON.parse(await openapiText())
  expect(paths['/api/v1/todos'].post.responses['201'].content['application/json'].schema).toEqual({ $ref: '#/components/schemas/Todo' })
  expect(components.schemas.TodoPage.properties.items.items).toEqual({ $ref: '#/components/schemas/Todo' })
  expect(components.schemas.Todo.properties.dueDate).toMatchObject({ type: ['string', 'null'], format: 'date' })
})
