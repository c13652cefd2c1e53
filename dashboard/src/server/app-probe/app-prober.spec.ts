import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ManualClock } from '../testing/manual-clock.ts'
import { AppProber } from './app-prober.ts'

interface Asked { method: string, url: string, key: string | undefined, body: string }

const INTERVAL_SECONDS = 30

let clock: ManualClock
let app: Server
let url: string
let prober: AppProber
let asked: Asked[]
let answer: (request: IncomingMessage, response: ServerResponse) => void

const ANSWERS: Record<string, string> = { '/': '<!doctype html><html lang="en">', '/health': '{}', '/ready': '{}', '/api/v1/chat': '{"reply":"I keep your todos."}' }

function wellAnswer({ url: path = '' }: IncomingMessage, response: ServerResponse) {
  response.end(ANSWERS[path])
}

beforeEach(async () => {
  clock = new ManualClock()
  asked = []
  answer = wellAnswer
  app = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request
    asked.push({ method, url: path, key: headers['idempotency-key'] as string | undefined, body: await text(request) })
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(app, 'listening')
  url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
})
afterEach(() => {
  prober.stop()
  app.closeAllConnections()
  app.close()
})

function start({ timeoutMs = 2000, ...addresses }: { timeoutMs?: number, backendUrl?: string | null, frontendUrl?: string | null } = {}) {
  prober = new AppProber({ intervalSeconds: INTERVAL_SECONDS, timeoutMs, backendUrl: url, frontendUrl: url, ...addresses }, clock)
  prober.start()
}

/** All questions have an answer of this moment. */
async function answered() {
  const now = new Date(clock.now()).toISOString()
  await vi.waitUntil(() => prober.read().checks.every(({ checkedAt }) => checkedAt === now) && clock.pendingMs.length > 0, { timeout: 5000, interval: 5 })
}

async function nextRound() {
  clock.advance(INTERVAL_SECONDS * 1000)
  await answered()
}

const states = () => Object.fromEntries(prober.read().checks.map(({ id, isUp, fault }) => [id, isUp ? 'up' : `${fault?.kind} ${fault?.detail}`.trim()]))

describe('the questions to the chat app', () => {
  it('are its page, a chat through it, and both probes of its backend', async () => {
    start()
    await answered()
    expect(states()).toEqual({ page: 'up', chat: 'up', health: 'up', ready: 'up' })
    expect(asked.map(({ method, url: path }) => `${method} ${path}`).toSorted()).toEqual(['GET /', 'GET /health', 'GET /ready', 'POST /api/v1/chat'])
  })

  it('come after five seconds while something is down, so that nobody waits long to see it back', async () => {
    answer = (_, response) => response.writeHead(503).end()
    start()
    await answered()
    answer = wellAnswer
    clock.advance(5000)
    await answered()
    expect(states()).toEqual({ page: 'up', chat: 'up', health: 'up', ready: 'up' })
  })

  it('are none where no address is given', () => {
    start({ backendUrl: null, frontendUrl: null })
    expect(prober.read().checks).toEqual([])
    expect(clock.pendingMs).toEqual([])
  })

  it('go to the backend alone where the page has no address', async () => {
    start({ frontendUrl: null })
    await answered()
    expect(Object.keys(states())).toEqual(['chat', 'health', 'ready'])
  })

  it('change nothing: the chat is asked for help, in a conversation of its own, and stored once an hour', async () => {
    start()
    await answered()
    await nextRound()
    clock.advance(3_600_000)
    await answered()
    const chats = asked.filter(({ method }) => method === 'POST')
    expect(chats.map(({ body }) => JSON.parse(body))).toEqual(chats.map(() => ({ message: 'help', conversationId: 'dashboard-probe' })))
    expect(chats.length).toBeGreaterThan(2)
    expect(new Set(chats.slice(0, 2).map(({ key }) => key)).size).toBe(1)
    expect(chats.at(-1)?.key).not.toBe(chats[0]?.key)
  })
})

describe('a chat app that does not answer right', () => {
  it.each([
    ['refuses', 'ready', 'status 503', () => answer = ({ url: path }, response) => void response.writeHead(path === '/ready' ? 503 : 200).end(ANSWERS[path ?? ''])],
    ['shows something that is no page', 'page', 'not-understood text/plain', () => answer = ({ url: path }, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(path === '/' ? 'hello' : ANSWERS[path ?? ''])],
    ['says nothing in its reply', 'chat', 'not-understood', () => answer = ({ url: path }, response) => void response.end(path === '/api/v1/chat' ? '{"reply":""}' : ANSWERS[path ?? ''])],
    ['sends people elsewhere', 'page', 'status 302', () => answer = ({ url: path }, response) => void response.writeHead(path === '/' ? 302 : 200, { location: '/health' }).end(ANSWERS[path ?? ''])],
  ])('%s', async (_name, id, fault, breakIt) => {
    breakIt()
    start()
    await answered()
    expect(states()).toEqual({ page: 'up', chat: 'up', health: 'up', ready: 'up', [id]: fault })
  })

  it('is too slow when the time is over', async () => {
    answer = (request, response) => request.url !== '/health' && wellAnswer(request, response)
    start({ timeoutMs: 50 })
    await answered()
    expect(states()).toMatchObject({ health: 'too-slow' })
  })

  it('is not there at all', async () => {
    app.close()
    start()
    await answered()
    expect(new Set(Object.values(states()))).toEqual(new Set(['unreachable ECONNREFUSED']))
  })

  it('is so since the first wrong answer, and well again since the first right one', async () => {
    start()
    await answered()
    const sinceOf = (id: string) => prober.read().checks.find(each => each.id === id)?.since
    const upSince = sinceOf('health')
    await nextRound()
    expect(sinceOf('health')).toBe(upSince)
    answer = (_request, response) => void response.writeHead(500).end()
    await nextRound()
    const downSince = new Date(clock.now()).toISOString()
    await nextRound()
    expect(sinceOf('health')).toBe(downSince)
    answer = wellAnswer
    await nextRound()
    expect(sinceOf('health')).toBe(new Date(clock.now()).toISOString())
  })
})
