// @vitest-environment node
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Nginx } from './nginx-process.ts'
import { createServer } from 'node:http'
import getPort from 'get-port'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hasNginx, startNginx, stopAll } from './nginx-process.ts'

const PAGE = { 'index.html': '<!doctype html><title>Todo chat</title>', 'assets/app-1a2b3c4d.js': `/* ${'x'.repeat(4000)} */` }

function handle(request: IncomingMessage, response: ServerResponse) {
  if (request.url === '/api/v1/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('id: 1\ndata: {}\n\n')
    return
  }
  const status = request.url?.includes('teapot')
    ? 418
    : 200
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ url: request.url, headers: request.headers }))
}

async function startApi() {
  const server = createServer(handle).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => server.close().closeAllConnections(),
  }
}

function isUp({ url, output }: Nginx) {
  return vi.waitFor(async () => {
    const { status } = await fetch(url).catch(() => ({ status: 0 }))
    if (status !== 200)
      throw new Error(`no page at ${url}, nginx said: ${output()}`)
  }, { timeout: 4000 })
}

describe.skipIf(!hasNginx)('the page behind nginx (needs nginx and envsubst in PATH)', () => {
  let api: Awaited<ReturnType<typeof startApi>>
  let nginx: Nginx
  const get = (path: string, headers: Record<string, string> = {}) => fetch(nginx.url + path, { headers })

  beforeAll(async () => {
    api = await startApi()
    nginx = await startNginx({ API_BASE_URL: `${api.url}/` }, PAGE)
    await isUp(nginx)
  })
  afterAll(async () => {
    await stopAll()
    api.stop()
  })

  it('serves the page, to be asked for again each time', async () => {
    const response = await get('/')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toBe(PAGE['index.html'])
  })

  it('serves hashed files compressed and for ever', async () => {
    const response = await get('/assets/app-1a2b3c4d.js')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
  })

  it.each(['/assets/gone-0a0b0c0d.js', '/nothing', '/assets/'])('answers %s with a 404 that is not cached, and never with the page', async (path) => {
    const response = await get(path)
    expect([403, 404]).toContain(response.status)
    expect(response.headers.get('cache-control')).toBeNull()
    expect(await response.text()).not.toContain('Todo chat')
  })

  it.each(['/', '/assets/app-1a2b3c4d.js', '/nothing'])('sends a strict content security policy with %s', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain('default-src \'none\'; script-src \'self\'; style-src \'self\'')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('server')).toBe('nginx')
  })

  it('passes API calls on whole, with a request id', async () => {
    const { url, headers } = await (await get('/api/v1/todos?tag=a%20b&limit=5')).json()
    expect(url).toBe('/api/v1/todos?tag=a%20b&limit=5')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
    expect(headers['x-forwarded-for']).toBe('127.0.0.1')
    expect(headers.host).toBe(nginx.url.replace('http://', ''))
  })

  it('keeps a sane request id of the caller and replaces any other', async () => {
    const sent = async (id: string) => (await (await get('/api/v1/todos', { 'x-request-id': id })).json()).headers['x-request-id']
    expect(await sent('trace-7.a_b')).toBe('trace-7.a_b')
    expect(await sent('a "quoted" id')).toMatch(/^[0-9a-f]{32}$/)
  })

  it('leaves the API\'s own faults as they are', async () => {
    expect((await get('/api/v1/teapot')).status).toBe(418)
  })

  it('lets each event through at once', async () => {
    const response = await get('/api/v1/events', { 'accept-encoding': 'gzip' })
    const reader = response.body!.getReader()
    const { value } = await reader.read()
    expect(new TextDecoder().decode(value)).toBe('id: 1\ndata: {}\n\n')
    await reader.cancel()
  })

  it('refuses a body that is too large with a problem', async () => {
    const response = await fetch(`${nginx.url}/api/v1/chat`, {
      method: 'POST',
      body: 'x'.repeat(1_100_000),
    })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'BODY_TOO_LARGE', status: 413 })
  })

  it('logs requests as JSON, and probes not at all', async () => {
    await get('/probed', { 'user-agent': 'kube-probe/1.36' })
    await get('/api/v1/logged', { 'x-request-id': 'find-me' })
    await expect.poll(nginx.output).toContain('find-me')
    const lines = nginx.output().split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line))
    expect(lines.find(line => line.requestId === 'find-me')).toMatchObject({ method: 'GET', uri: '/api/v1/logged', status: 200 })
    expect(lines.some(line => line.uri === '/probed')).toBe(false)
  })
})

describe.skipIf(!hasNginx)('nginx without its API (needs nginx and envsubst in PATH)', () => {
  afterAll(stopAll)

  it('starts, serves the page and answers API calls with a problem', async () => {
    const nginx = await startNginx({ API_BASE_URL: `http://127.0.0.1:${await getPort()}` }, PAGE)
    await isUp(nginx)
    const response = await fetch(`${nginx.url}/api/v1/todos`, {
      headers: { 'x-request-id': 'abc' },
    })
    expect(response.status).toBe(503)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await response.json()).toMatchObject({ code: 'NOT_READY', requestId: 'abc' })
  })

  it('says what is wrong with a missing or odd API_BASE_URL', async () => {
    const missing = await startNginx({})
    expect(await missing.exited).not.toBe(0)
    expect(missing.output()).toContain('API_BASE_URL: is not set')
    const odd = await startNginx({ API_BASE_URL: 'backend:3000' })
    expect(await odd.exited).not.toBe(0)
    expect(odd.output()).toContain('API_BASE_URL is not an http or https URL: backend:3000')
  })

  it.each([
    ['http://todo-chatbot-backend:3000', 'http://todo-chatbot-backend.shop.svc.cluster.local:3000'],
    ['http://backend.other.svc:3000', 'http://backend.other.svc.cluster.local:3000'],
    ['http://backend.other.svc.cluster.local', 'http://backend.other.svc.cluster.local'],
    ['https://todos.example.com/', 'https://todos.example.com'],
    ['http://[::1]:3000', 'http://[::1]:3000'],
    ['http://10.0.0.7:3000', 'http://10.0.0.7:3000'],
  ])('completes the name of the API as the pod\'s search list would: %s', async (given, completed) => {
    const nginx = await startNginx({ API_BASE_URL: given }, PAGE)
    await isUp(nginx)
    expect(nginx.siteConfig()).toContain(`set $api ${completed};`)
    expect(nginx.siteConfig()).toContain('resolver 10.96.0.10 [fd00::a]')
  })
})
