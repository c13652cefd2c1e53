import type { TestApp } from './testing/test-app.ts'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPod } from '@todo-chatbot/cluster-sim'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { API_PATHS } from '../shared/api.ts'
import { readStream } from './testing/read-stream.ts'
import { startReadyApp, startTestApp } from './testing/test-app.ts'

let test: TestApp
const folders: string[] = []

afterEach(async () => {
  await test.close()
  folders.splice(0).forEach(folder => rmSync(folder, { recursive: true }))
})

describe('the probes', () => {
  it('say that the process is up while the cluster cannot be reached', async () => {
    test = await startTestApp({ prepare: sim => sim.faults.answerNext(1000, 500) })
    expect((await test.app.inject('/health')).json()).toEqual({ status: 'UP' })
    const ready = await test.app.inject('/ready')
    expect(ready.statusCode).toBe(503)
    expect(ready.json()).toMatchObject({ code: 'NOT_READY', requestId: expect.any(String) })
  })

  it('say ready after the first list of every resource, and stay so when rows become stale', async () => {
    test = await startReadyApp()
    test.sim.faults.answerNext(1000, 500)
    test.sim.faults.dropConnections()
    await vi.waitUntil(async () => (await test.app.inject('/metrics')).body.match(/dashboard_stale_seconds\{resource="pods"\} (?!0$)/m))
    expect(await test.isReady()).toBe(true)
  })

  it('say ready when the cluster does not serve a resource, and follow it as soon as it does', async () => {
    test = await startReadyApp({
      timings: { missingRetryMs: 20 },
      prepare: sim => sim.faults.answerNext(Infinity, 404, { resource: 'horizontalpodautoscalers.autoscaling' }),
    })
    const stream = await readStream(test.url)
    expect((await stream.next())?.data.status.horizontalpodautoscalers).toMatchObject({ access: 'not-served', staleSince: null })
    test.sim.faults.clear()
    await stream.nextWhere(({ data }) => data.status?.horizontalpodautoscalers?.access === 'granted')
    stream.close()
  })

  it('say ready when a resource is denied: there is nothing to wait for', async () => {
    const rules = [{ verbs: ['list', 'watch'], resources: ['pods', 'events', 'deployments.apps', 'replicasets.apps'] }]
    test = await startReadyApp({ users: { own: { username: 'dashboard', rules } }, ownToken: 'own' })
    const stream = await readStream(test.url)
    expect((await stream.next())?.data.status.nodes).toMatchObject({ access: 'denied', lastError: expect.stringContaining('nodes is forbidden') })
    stream.close()
  })
})

describe('a stop', () => {
  it('ends open streams and watches instead of waiting for them', async () => {
    test = await startReadyApp()
    const streams = await Promise.all([readStream(test.url), readStream(test.url, { 'accept-encoding': 'identity' })])
    await Promise.all(streams.map(each => each.next()))
    const stoppedAtMs = performance.now()
    await test.app.close()
    expect(performance.now() - stoppedAtMs).toBeLessThan(1000)
    expect(await Promise.all(streams.map(each => each.nextWhere(() => false)))).toEqual([undefined, undefined])
    await vi.waitUntil(() => test.sim.openWatches() === 0)
  })
})

describe('a stop while a browser does not read', () => {
  it('breaks its stream off within a second', async () => {
    test = await startReadyApp({
      prepare: (sim) => {
        // More than the buffers of both ends of a connection hold.
        for (let index = 0; index < 1500; index++) {
          const waiting = { reason: 'ErrImagePull', message: `${index} ${'x'.repeat(10_000)}` }
          sim.apply(buildPod({ name: `pod-${index}`, status: { containerStatuses: [{ name: 'app', image: 'app', ready: false, restartCount: 0, state: { waiting } }] } }))
        }
      },
    })
    const socket = createConnection(Number(new URL(test.url).port), '127.0.0.1')
    socket.pause()
    socket.write(`GET ${API_PATHS.stream} HTTP/1.1\r\nhost: localhost\r\n\r\n`)
    await vi.waitUntil(async () => (await test.app.inject('/metrics')).body.includes('dashboard_stream_clients 1'))
    const stoppedAtMs = performance.now()
    await test.app.close()
    expect(performance.now() - stoppedAtMs).toBeLessThan(1000)
    socket.destroy()
  })
})

describe('a stop while a connection was opened and not used', () => {
  it('does not wait for it', async () => {
    test = await startReadyApp()
    const accepted = once(test.app.server, 'connection')
    const socket = createConnection(Number(new URL(test.url).port), '127.0.0.1')
    await accepted
    await test.app.close()
    socket.destroy()
  })
})

describe('every answer', () => {
  it('carries strict security headers that work without TLS', async () => {
    test = await startTestApp()
    const { headers } = await test.app.inject('/health')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain('default-src \'none\'')
    expect(policy).toContain('script-src \'self\'')
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/)
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-frame-options']).toBe('DENY')
  })

  it('carries the request id that its problem and its log line name', async () => {
    test = await startTestApp()
    const answer = await test.app.inject({ url: '/api/v1/none', headers: { 'x-request-id': 'abc-1' } })
    expect(answer.headers['x-request-id']).toBe('abc-1')
    expect(answer.headers['content-type']).toMatch('application/problem+json')
    expect(answer.json()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404, code: 'ROUTE_NOT_FOUND', requestId: 'abc-1', detail: 'There is nothing at GET /api/v1/none.' })
    expect(test.logs.some(line => JSON.parse(line).requestId === 'abc-1')).toBe(true)
  })
})

describe('usage', () => {
  const url = (query: object) => `/api/v1/usage?${new URLSearchParams({ namespace: 'todo', kind: 'Pod', name: 'a', ...query })}`

  it('gives the series of a pod with requests and limits, gaps as null', async () => {
    test = await startReadyApp({
      prepare: (sim) => {
        sim.apply(buildPod({ name: 'a', namespace: 'todo' }))
        sim.setUsage({ namespace: 'todo', pod: 'a', container: 'app' }, { cpuMillicores: 42, memoryBytes: 32 * 2 ** 20 })
      },
    })
    await vi.waitFor(async () => {
      const { cpuMillicores, memoryBytes } = (await test.app.inject(url({}))).json()
      expect(cpuMillicores.filter((value: unknown) => value !== null)).toEqual([42])
      expect(memoryBytes.at(-1) / (32 * 2 ** 20)).toBeCloseTo(1, 3)
    })
    const series = (await test.app.inject(url({ window: '24h' }))).json()
    expect(series).toMatchObject({ source: 'metrics-server', stepSeconds: 300, requests: { cpuMillicores: 100, memoryBytes: 67_108_864 }, limits: { cpuMillicores: 200 } })
    expect(series.times).toHaveLength(288)
  })

  it('is 404 for what does not exist, and 400 for what cannot be', async () => {
    test = await startReadyApp()
    expect((await test.app.inject(url({}))).json()).toMatchObject({ status: 404, code: 'USAGE_NOT_FOUND' })
    expect((await test.app.inject(url({ kind: 'Secret' }))).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', errors: [{ pointer: '/kind' }] })
    expect((await test.app.inject(url({ colour: 'red' }))).json()).toMatchObject({ status: 400, errors: [{ pointer: '/colour' }] })
  })
})

describe('the metrics of the dashboard itself', () => {
  it('count rows, watches and clients', async () => {
    test = await startReadyApp({ prepare: sim => sim.apply(buildPod({ name: 'a' })) })
    const stream = await readStream(test.url)
    await stream.next()
    const { body } = await test.app.inject('/metrics')
    expect(body).toContain('dashboard_rows{resource="pods"} 1\n')
    expect(body).toContain('dashboard_watch_starts_total{resource="pods"} 1\n')
    expect(body).toContain('dashboard_stale_seconds{resource="pods"} 0\n')
    expect(body).toContain('dashboard_stream_clients 1\n')
    expect(body).toContain('process_resident_memory_bytes')
    stream.close()
    await vi.waitUntil(async () => (await test.app.inject('/metrics')).body.includes('dashboard_stream_clients 0\n'))
  })
})

describe('the page', () => {
  const page = { accept: 'text/html,application/xhtml+xml' }

  async function startWithUi() {
    const folder = mkdtempSync(join(tmpdir(), 'dashboard-ui-'))
    folders.push(folder)
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {}')
    writeFileSync(join(folder, 'assets', 'index-abc.js.br'), 'brotli')
    test = await startTestApp({ uiFolder: folder })
    return test
  }

  it('is asked for each time, while its hashed files are kept for ever', async () => {
    const { url } = await startWithUi()
    const index = await fetch(`${url}/`)
    expect([index.status, index.headers.get('cache-control'), await index.text()]).toEqual([200, 'no-cache', '<!doctype html>'])
    const asset = await fetch(`${url}/assets/index-abc.js`, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-encoding')).toBe('br')
  })

  it('answers for the paths of its router', async () => {
    const { app } = await startWithUi()
    for (const url of ['/pods', '/rollouts/todo/backend?tab=history']) {
      const answer = await app.inject({ url, headers: page })
      expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, '<!doctype html>', 'no-cache'])
    }
  })

  it.each([
    ['a call of the API', '/api/v1/none', page],
    ['a file that is missing', '/assets/index-old.js', page],
    ['a missing file elsewhere', '/robots.txt', page],
    ['a client that wants no page', '/pods', { accept: 'application/json' }],
    ['a way out of the folder', '/..%2f..%2fetc/passwd', { accept: '*/*' }],
  ])('does not answer for %s', async (_name, url, headers) => {
    const { app } = await startWithUi()
    expect((await app.inject({ url, headers })).json()).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' })
  })
})
