import type { FakeReply } from './testing/fake-endpoint.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadConfig } from '../config.ts'
import { buildTestApp } from '../testing/test-app.ts'
import { modelApp } from './testing/model-app.ts'

const UNSURE = 'the bread thing can go'
const WITHOUT_MODEL = 'Shall I add “the bread thing can go”?'
const ID = '0198f2b4-5c1d-7e3a-8b6f-112233445566'
const good: FakeReply = { calls: [['delete', { todos: 'bread' }]] }
const PAUSE_MS = 30_000

afterEach(() => void vi.useRealTimers())

describe('a proposal that is refused', () => {
  const refused: [fault: string, reply: FakeReply, told: string][] = [
    ['arguments that are not JSON', { calls: [['delete', '{"todos": "bread"']] }, 'delete: the arguments are not JSON'],
    ['a tool that is not there', { calls: [['drop_tables', {}]] }, 'there is no tool of that name'],
    ['an id that it made up', { calls: [['delete', { id: ID }]] }, 'delete: todos have no ids: name them by their words'],
    ['an id as words', { calls: [['delete', { todos: ID }]] }, 'delete: todos have no ids: name them by their words'],
    ['an argument that is missing', { calls: [['delete', {}]] }, 'delete: must have required properties todos'],
    ['an argument that is not known', { calls: [['delete', { todos: 'bread', force: true }]] }, 'delete: must not have additional properties'],
    ['an argument of the wrong type', { calls: [['add', { todos: [{ title: 7 }] }]] }, 'add: /todos/0/title must be string'],
    ['a date that cannot be read', { calls: [['add', { todos: [{ title: 'bread', due: 'when pigs fly' }] }]] }, 'add: a day or time cannot be read'],
    ['a tag that is none', { calls: [['add', { todos: [{ title: 'bread', tags: ['two words'] }] }]] }, 'add: a tag must be one word'],
    ['a blank title', { calls: [['add', { todos: [{ title: ' \u0000 ' }] }]] }, 'add: a text must not be blank'],
    ['one bad call among good ones', { calls: [['list', {}], ['delete', {}]] }, 'delete: must have required properties todos'],
    ['a flood of calls', { calls: Array.from({ length: 11 }, () => ['list', {}] as [string, object]) }, 'too many calls: 10 is the most'],
  ]

  it.each(refused)('may be mended once: %s', async (_, reply, told) => {
    const { say, add, endpoint, counted } = await modelApp([reply, good])
    await add('bread')
    expect((await say(UNSURE)).reply).toBe('Shall I delete “bread”?')
    expect(endpoint.requests).toHaveLength(2)
    expect(endpoint.requests[1]!.body.messages[0]!.content).toContain(`were refused:\n- ${told}`)
    expect(endpoint.requests[1]!.body.messages[1]!.content).toBe(UNSURE)
    expect(await counted('proposed')).toBe(1)
  })

  it.each(refused)('is answered as without a model when it is not mended: %s', async (_, reply) => {
    const { say, add, titles, endpoint, counted, logs } = await modelApp([reply])
    await add('bread')
    expect(await say(UNSURE)).toMatchObject({ reply: WITHOUT_MODEL, changes: [] })
    expect(await titles()).toEqual(['bread'])
    expect(endpoint.requests).toHaveLength(2)
    expect(await counted('refused')).toBe(1)
    expect(logs).toContainEqual(expect.objectContaining({ level: 'warn', msg: 'the model was of no use', outcome: 'refused', requestId: expect.any(String) }))
  })
})

describe('an endpoint that fails', () => {
  const faults: [fault: string, reply: FakeReply, outcome: string, why: RegExp][] = [
    ['answers 429', { status: 429 }, 'failed', /^status 429$/],
    ['answers 500', { status: 500, body: 'sk-very-secret is not my key' }, 'failed', /^status 500$/],
    ['answers with HTML', { raw: '<html>' }, 'failed', /^the answer is not JSON$/],
    ['answers with other JSON', { raw: '{"choices": []}' }, 'failed', /^the answer is no chat completion$/],
    ['answers without end', { raw: 'x'.repeat(300_000) }, 'failed', /^the answer is too long$/],
    ['ends the connection in the midst of its answer', 'cut', 'failed', /^no answer: \w+$/],
    ['does not answer', 'hang', 'timeout', /^no answer in time$/],
  ]

  it.each(faults)('%s: the answer is the one without a model', async (_, reply, outcome, why) => {
    const { say, counted, logs, endpoint } = await modelApp([reply], { timeoutMs: 300 })
    expect((await say(UNSURE)).reply).toBe(WITHOUT_MODEL)
    expect(endpoint.requests).toHaveLength(1)
    expect(await counted(outcome)).toBe(1)
    expect(logs).toContainEqual(expect.objectContaining({ level: 'warn', outcome, why: expect.stringMatching(why), durationMs: expect.any(Number) }))
  })

  it('is not there at all: the answer is the one without a model', async () => {
    const model = { baseUrl: 'http://127.0.0.1:1/v1', name: 'small', apiKey: 'sk-very-secret', timeoutMs: 5000 }
    const { post, logs } = await buildTestApp({ config: { model } })
    expect((await post('/api/v1/chat', { message: UNSURE })).json()).toMatchObject({ reply: WITHOUT_MODEL })
    expect(logs).toContainEqual(expect.objectContaining({ outcome: 'failed', why: expect.stringMatching(/^no answer: /) }))
  })

  it('gets the time for both of its answers together', async () => {
    const { say, counted } = await modelApp([{ calls: [['delete', {}]] }, 'hang'], { timeoutMs: 500 })
    expect((await say(UNSURE)).reply).toBe(WITHOUT_MODEL)
    expect(await counted('timeout')).toBe(1)
  })

  it('is left alone for 30 s after three faults in a row, then tried once, and asked again when that goes well', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { say, endpoint, counted, logs } = await modelApp([{ status: 500 }])
    for (let count = 0; count < 5; count++)
      expect((await say(UNSURE)).reply).toBe(WITHOUT_MODEL)
    expect(endpoint.requests).toHaveLength(3)
    expect(await counted('not_asked')).toBe(2)
    expect(logs).toContainEqual(expect.objectContaining({ level: 'warn', msg: 'the model is not asked for a while', pauseMs: PAUSE_MS }))

    vi.setSystemTime(Date.now() + PAUSE_MS)
    await say(UNSURE)
    await say(UNSURE)
    expect(endpoint.requests).toHaveLength(4)

    endpoint.answer(good)
    vi.setSystemTime(Date.now() + PAUSE_MS)
    for (let count = 0; count < 3; count++)
      await say(UNSURE)
    expect(endpoint.requests).toHaveLength(7)
  })

  it('is asked by one message alone while it is tried', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { say, send, app, endpoint } = await modelApp([{ status: 500 }])
    for (let count = 0; count < 3; count++)
      await say(UNSURE)
    endpoint.answer('hang')
    vi.setSystemTime(Date.now() + PAUSE_MS)
    const trying = send(UNSURE)
    await expect.poll(() => endpoint.requests.length).toBe(4)
    expect((await say(UNSURE)).reply).toBe(WITHOUT_MODEL)
    expect(endpoint.requests).toHaveLength(4)
    await app.close()
    expect((await trying).statusCode).toBe(200)
  })
})

it('never writes the key or the message to the log', async () => {
  const { say, logs, endpoint } = await modelApp([{ status: 401, body: 'sk-very-secret' }, 'cut', { calls: [['the bread thing', { sk: 'sk-very-secret' }]] }, good])
  for (let count = 0; count < 4; count++)
    await say(UNSURE)
  expect(endpoint.requests.every(({ authorization }) => authorization === 'Bearer sk-very-secret')).toBe(true)
  expect(logs.length).toBeGreaterThan(4)
  expect(JSON.stringify(logs)).not.toMatch(/secret|bread/)
})

it('sends no key where none is configured', async () => {
  const { endpoint } = await modelApp([good])
  const { post } = await buildTestApp({ config: { ...loadConfig({}), model: { ...endpoint.model, apiKey: undefined } } })
  await post('/api/v1/chat', { message: UNSURE })
  expect(endpoint.requests.map(({ authorization }) => authorization)).toEqual([undefined])
})
