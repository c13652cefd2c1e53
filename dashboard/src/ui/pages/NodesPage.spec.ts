import type { UsageSeries } from '../../shared/api.ts'
import type { ConditionRow } from '../../shared/rows.ts'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../i18n/messages.ts'
import { mountPage, nodeRow, podRow, resourceStatus, resourceStatuses, sample, snapshot } from '../testing.ts'

// jsdom has no canvas to draw on.
vi.mock('../components/TimeSeries.vue', () => ({
  __esModule: true,
  default: () => 'chart',
}))

enableAutoUnmount(afterEach)

const asked: string[] = []
const series: UsageSeries = {
  source: 'metrics-server',
  lastSampleAt: '2026-01-01T10:00:00Z',
  stepSeconds: 30,
  times: [0, 30],
  cpuMillicores: [1000, 900],
  memoryBytes: [2 ** 30, 2 ** 30],
  cpuMillicoresMax: [1000, 900],
  memoryBytesMax: [2 ** 30, 2 ** 30],
  pods: 1,
  requests: { cpuMillicores: 250, memoryBytes: 2 ** 28 },
  limits: { cpuMillicores: 4000, memoryBytes: 2 ** 33 },
  containers: [],
}

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response(JSON.stringify(series))
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await setLocale('en')
})

function condition(type: string, status: ConditionRow['status'], reason: string | null = null): ConditionRow {
  return { type, status, reason, message: null, changedAt: null }
}

const nodes = [
  nodeRow({ name: 'a-well' }),
  nodeRow({ name: 'b-cordoned', unschedulable: true }),
  nodeRow({ name: 'c-full', unschedulable: true, conditions: [condition('Ready', 'True'), condition('DiskPressure', 'True', 'KubeletHasDiskPressure')] }),
  nodeRow({ name: 'd-silent', ready: false, conditions: [condition('Ready', 'Unknown')] }),
]
const first = snapshot({
  rows: { nodes, pods: [podRow({ node: 'a-well' })] },
  nodeUsage: { 'a-well': sample(900, 1024) },
})

type Page = Awaited<ReturnType<typeof mountPage>>['page']

function nodeNames(page: Page) {
  return page.findAll('tbody th').map(cell => cell.text())
}

function rowTexts(page: Page) {
  return page.findAll('tbody tr').map(row => row.text().replace(/\s+/g, ' '))
}

describe('the nodes page', () => {
  it('shows the worst first, each with its state in plain words', async () => {
    const { page } = await mountPage('/nodes', first)
    const rows = rowTexts(page)
    expect(nodeNames(page)).toEqual(['d-silent', 'b-cordoned', 'c-full', 'a-well'])
    expect(rows[0]).toContain('Does not report')
    expect(rows[1]).toContain('Takes no new pods (cordoned)')
    expect(rows[2]).toContain('Disk runs short, Takes no new pods (cordoned)')
  })

  it('shows what a node has for pods, what they request and what is used', async () => {
    const { page } = await mountPage('/nodes?q=well', first)
    expect(rowTexts(page)).toHaveLength(1)
    expect(rowTexts(page)[0]).toMatch(/900m.*request 250m.*limit 4 .*250m \(6 %\).*1 Gi.*256 Mi \(3 %\).*1 of 110/)
  })

  it('keeps filter and sort in the address', async () => {
    const { page, router } = await mountPage('/nodes?show=cordoned&sort=-name', first)
    expect(nodeNames(page)).toEqual(['c-full', 'b-cordoned'])
    await page.findAll('button.chip').find(chip => chip.text().startsWith('Under pressure'))?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ show: 'pressure', sort: '-name' })
    expect(rowTexts(page)).toHaveLength(1)
  })

  it('does not take pods that nobody may list for none', async () => {
    const { page } = await mountPage('/nodes?q=well', { ...first, status: resourceStatuses({ pods: resourceStatus({ access: 'denied' }) }) })
    expect(rowTexts(page)[0]).toContain('– of 110')
  })

  it('speaks German', async () => {
    await setLocale('de')
    const { text } = await mountPage('/nodes/c-full', first)
    await flushPromises()
    expect(text()).toContain('Nimmt keine neuen Pods (cordoned)')
    expect(text()).toContain('Die Platte ist fast voll')
    expect(text()).toContain('Requests der Pods 250m')
  })
})

describe('the page of a node', () => {
  it('says what its conditions mean, and why', async () => {
    const { text } = await mountPage('/nodes/c-full', first)
    expect(text()).toContain('Somebody cordoned it')
    expect(text()).toContain('The disk is nearly full: pods may be evicted, images are removed')
    expect(text()).toContain('KubeletHasDiskPressure')
    expect(text()).toContain('The kubelet reports, and pods can run here')
  })

  it('has the history of the whole node against what it offers, over the window of the address', async () => {
    const { page, text } = await mountPage('/nodes/a-well?window=24h', first)
    await flushPromises()
    expect(asked).toEqual(['/api/v1/usage?kind=Node&namespace=&name=a-well&window=24h'])
    expect(text()).toContain('23 % of what is allocatable')
    expect(text()).toContain('requested by its pods 250m')
    expect(page.get('a[href="/pods?q=node:a-well"]').text()).toBe('List its pods')
  })

  it('says that a node is gone', async () => {
    const { text } = await mountPage('/nodes/old', first)
    expect(text()).toContain('This node is gone')
  })
})
