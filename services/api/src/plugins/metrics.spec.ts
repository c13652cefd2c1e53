import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

it('tells Prometheus about requests, open todos and the process', async () => {
  const { get, add, patch } = await buildTestApp()
  await add('One')
  await add('Two')
  await patch(`/api/v1/todos/${(await add('Three')).id}`, { completed: true })
  const answer = await get('/metrics')
  expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(answer.body).toContain('\ntodos_open 2\n')
  expect(answer.body).toContain('http_request_duration_seconds_count{method="POST",route="/api/v1/todos",status_code="201"} 3')
  expect(answer.body).toContain('\nprocess_resident_memory_bytes ')
})

it('counts todos by route, not by id', async () => {
  const { get, add } = await buildTestApp()
  await get(`/api/v1/todos/${(await add('One')).id}`)
  expect((await get('/metrics')).body).toContain('route="/api/v1/todos/:id"')
})
