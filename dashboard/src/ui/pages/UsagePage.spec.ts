import type { UsageSeries } from '../../shared/api.ts'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mountPage, podRow, sample, snapshot } from '../testing.ts'

// jsdom has no canvas to draw on.
vi.mock('../components/TimeSeries.vue', () => ({
  __esModule: true,
  default: () => 'chart',
}))

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

const MEBIBYTE = 1_048_576
const series: UsageSeries = {
  source: 'metrics-server',
  lastSampleAt: '2026-01-01T10:00:00Z',
  stepSeconds: 30,
  times: [0, 30, 60, 90],
  cpuMillicores: [100, null, 200, 150],
  memoryBytes: [MEBIBYTE, null, MEBIBYTE, 2 * MEBIBYTE],
  cpuMillicoresMax: [100, null, 200, 150],
  memoryBytesMax: [MEBIBYTE, null, MEBIBYTE, 2 * MEBIBYTE],
  requests: { cpuMillicores: 250, memoryBytes: null },
  limits: { cpuMillicores: 500, memoryBytes: null },
  pods: 2,
  containers: [],
}

function answer(status: number, body: unknown) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response(JSON.stringify(body), { status })
  })
  return asked
}

describe('the usage page', () => {
  it('lists workloads by what they use', async () => {
    const { page } = await mountPage('/usage', snapshot({
      rows: {
        pods: [
          podRow(),
        ],
      },
      podUsage: {
        'uid-backend-5d4f8-x1': sample(120, 300),
      },
    }))
    expect(page.get('tbody tr').text()).toMatch(/backend.*120m.*300 Mi/)
  })

  it('shows the history with source, step, coverage, request and limit', async () => {
    const asked = answer(200, series)
    const { text } = await mountPage('/usage/Deployment/todo/backend?window=24h')
    await flushPromises()
    expect(asked).toEqual(['/api/v1/usage?kind=Deployment&namespace=todo&name=backend&window=24h'])
    expect(text()).toContain('metrics-server, one point per 30 s')
    expect(text()).toContain('150m now · 30 % of the limit')
    expect(text()).toContain('request 250m')
    expect(text()).toContain('measured 75 % of the last 24 hours · metrics-server,')
    expect(text()).toContain('no limit set')
  })

  it('shows percentiles of each container with what they rest on, and the history of the one that is chosen', async () => {
    const asked = answer(200, {
      ...series,
      containers: [{
        name: 'proxy',
        windowSeconds: 86_400,
        samples: 1440,
        coverage: 0.5,
        lastSampleAt: new Date().toISOString(),
        cpuMillicores: { p50: 10, p95: 42, max: 77 },
        memoryBytes: { p50: MEBIBYTE, p95: 2 * MEBIBYTE, max: 3 * MEBIBYTE },
        requests: { cpuMillicores: 50, memoryBytes: null },
        limits: { cpuMillicores: null, memoryBytes: null },
      }],
    })
    const { page, text, router } = await mountPage('/usage/StatefulSet/todo/db')
    await flushPromises()
    expect(text()).toMatch(/CPU ?10m ?42m ?77m ?50m ?–/)
    expect(text()).toContain('metrics-server, last 24 h, 1,440 samples, measured 50 % of the time, last 0s ago')
    await page.findAll('button').find(button => button.text() === 'proxy')?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ container: 'proxy' })
    expect(asked.at(-1)).toBe('/api/v1/usage?kind=StatefulSet&namespace=todo&name=db&container=proxy&window=1h')
  })

  it('says how many pods a sum is of', async () => {
    const { page } = await mountPage('/usage', snapshot({
      rows: { pods: [podRow({ name: 'a' }), podRow({ name: 'b' })] },
      podUsage: { 'uid-a': sample(120, 300) },
    }))
    expect(page.get('tbody tr').text()).toContain('1 of 2')
  })

  it('says that there is no history yet', async () => {
    answer(404, { detail: 'No usage of this pod' })
    const { text } = await mountPage('/usage/Pod/todo/new')
    await flushPromises()
    expect(text()).toContain('No history yet')
  })

  it('offers to try again after a failure', async () => {
    answer(503, { detail: 'metrics are not there' })
    const { page, text } = await mountPage('/usage/Pod/todo/new')
    await flushPromises()
    expect(text()).toContain('metrics are not there')
    answer(200, series)
    await page.findAll('button').find(button => button.text() === 'Try again')?.trigger('click')
    await flushPromises()
    expect(text()).toContain('150m now')
  })
})
