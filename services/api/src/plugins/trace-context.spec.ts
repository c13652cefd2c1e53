import { expect, it } from 'vitest'
import { buildTestApp } from '../testing/test-app.ts'

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736'
const PARENT_ID = '00f067aa0ba902b7'

async function linesOf(headers: Record<string, string>) {
  const { post, logs } = await buildTestApp({ config: { logLevel: 'debug' } })
  const answer = await post('/api/v1/chat', { message: 'hello' }, headers)
  return { answer, logs }
}

it.each([
  `00-${TRACE_ID}-${PARENT_ID}-01`,
  `cc-${TRACE_ID}-${PARENT_ID}-01-what-a-later-version-adds`,
])('logs the trace id of %s in every line of the request', async (traceparent) => {
  const { logs } = await linesOf({ traceparent })
  expect(logs.map(({ msg, traceId }) => [msg, traceId])).toEqual([['chat message', TRACE_ID], ['request completed', TRACE_ID]])
})

it('leaves the problem that is answered as it is', async () => {
  const { get } = await buildTestApp()
  const traced = await get('/nowhere', { 'x-request-id': 'a', 'traceparent': `00-${TRACE_ID}-${PARENT_ID}-01` })
  expect(traced.json()).toEqual((await get('/nowhere', { 'x-request-id': 'a' })).json())
})

it.each([
  `ff-${TRACE_ID}-${PARENT_ID}-01`,
  `00-${'0'.repeat(32)}-${PARENT_ID}-01`,
  `00-${TRACE_ID}-${'0'.repeat(16)}-01`,
  `00-${TRACE_ID.toUpperCase()}-${PARENT_ID}-01`,
  `00-${TRACE_ID}-${PARENT_ID}-01-more`,
  `cc-${TRACE_ID}-${PARENT_ID}-01more`,
  `00-${TRACE_ID}-${PARENT_ID}`,
  `00-${TRACE_ID}-${PARENT_ID}-01, 00-${TRACE_ID}-${PARENT_ID}-01`,
  '{"a":1}',
  '',
])('ignores the traceparent %j', async (traceparent) => {
  const { answer, logs } = await linesOf({ traceparent })
  expect(answer.statusCode).toBe(200)
  expect(logs.filter(line => 'traceId' in line)).toEqual([])
})

it('logs no trace id without a traceparent', async () => {
  const { logs } = await linesOf({})
  expect(logs).toHaveLength(2)
  expect(logs.filter(line => 'traceId' in line)).toEqual([])
})
