import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../i18n/messages.ts'
import { ago, container, deltaText, mountPage, podNames, podRow, resourceStatus, resourceStatuses, sample, snapshot, termination } from '../testing.ts'

enableAutoUnmount(afterEach)

/** Answers of the server by path. */
const answers: Record<string, unknown> = {}
const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    const answer = answers[url.split('?')[0] ?? '']
    return answer
      ? Response.json(answer)
      : Response.json({ detail: 'not here' }, { status: 404 })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await setLocale('en')
})

const outOfMemory = termination({
  reason: 'OOMKilled',
  exitCode: 137,
  finishedAt: ago(180),
})
const restarted = podRow({
  name: 'greedy',
  restarts: 4,
  lastTermination: outOfMemory,
  containers: [
    container({ restarts: 4, lastTermination: outOfMemory }),
  ],
})

function pods(...rows: ReturnType<typeof podRow>[]) {
  return snapshot({
    rows: { pods: rows },
  })
}

describe('the pods page', () => {
  it('shows why a pod restarted, when, with the exit code and its meaning', async () => {
    const { page } = await mountPage('/pods', pods(restarted))
    const row = page.get('tbody tr')
    expect(row.text()).toMatch(/greedy/)
    expect(row.text()).toMatch(/OOMKilled137 SIGKILL/)
    expect(row.text()).toMatch(/3m/)
    expect(row.html()).toContain('killed for using more memory than its limit')
  })

  it('calls the end of a pod that was not started again no restart', async () => {
    const { page } = await mountPage('/pods', pods(podRow({ status: 'Error', restarts: 0, lastTermination: outOfMemory })))
    const [, , , lastRestart, reason] = page.findAll('tbody td').map(cell => cell.text())
    expect([lastRestart, reason]).toEqual(['–', 'OOMKilled137 SIGKILL'])
  })

  it('shows usage against request and limit, with source and time', async () => {
    const { page } = await mountPage('/pods', snapshot({
      rows: {
        pods: [
          podRow(),
        ],
      },
      podUsage: {
        'uid-backend-5d4f8-x1': sample(120, 300),
      },
    }))
    const titles = page.findAll('.usage').map(bar => bar.attributes('title'))
    expect(titles[0]).toMatch(/^used 120m · request 250m · limit 500m \(24 % used\) · metrics-server at /)
    expect(titles[1]).toMatch(/^used 300 Mi · request 256 Mi · limit 512 Mi/)
  })

  it('shows a dash where nothing was measured, never a zero', async () => {
    const { page } = await mountPage('/pods', pods(podRow({ node: null })))
    expect(page.findAll('.usage .value').map(value => value.text())).toEqual(['–', '–'])
    expect(page.findAll('.usage path')).toHaveLength(0)
    expect(page.get('.usage').attributes('title')).toContain('no sample from metrics-server')
    expect(page.findAll('tbody td').filter(cell => cell.text() === '–').length).toBeGreaterThan(2)
  })

  it('keeps filter, quick filter and sort in the address', async () => {
    const { page, router } = await mountPage('/pods', pods(restarted, podRow({ name: 'well' })))
    await page.get('input[type=search]').setValue('gree')
    await flushPromises()
    await page.findAll('.chip').find(chip => chip.text().startsWith('Restarted'))?.trigger('click')
    await flushPromises()
    await page.findAll('thead button').find(button => button.text() === 'Restarts')?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ q: 'gree', show: 'restarted', sort: '-restarts' })
    expect(page.findAll('tbody tr')).toHaveLength(1)
  })

  it('opens as the address says', async () => {
    const { page } = await mountPage('/pods?q=pod&sort=-restarts', pods(podRow({ name: 'pod-a', restarts: 1 }), podRow({ name: 'pod-b', restarts: 9 }), podRow({ name: 'other' })))
    expect(page.findAll('tbody th').map(cell => cell.text())).toEqual(['pod-b', 'pod-a'])
    expect(page.get('th[aria-sort=descending]').text()).toBe('Restarts')
    expect(page.text()).toContain('2 of 3 pods')
  })

  it('renders a screenful of many rows and tells how many there are', async () => {
    const { page } = await mountPage('/pods', pods(...podNames(5000).map(name => podRow({ name }))))
    expect(page.get('table').attributes('aria-rowcount')).toBe('5001')
    expect(page.findAll('tbody tr').length).toBeLessThan(40)
    expect(page.element.querySelectorAll('*').length).toBeLessThan(1300)
    expect(page.get('tbody tr').attributes('aria-rowindex')).toBe('2')
  })

  it('follows the stream', async () => {
    const { page, receive } = await mountPage('/pods', pods(podRow({ name: 'a' })))
    receive({
      type: 'delta',
      data: deltaText({
        upserts: {
          pods: [
            podRow({ name: 'b', status: 'Pending' }),
          ],
        },
        removes: {
          pods: ['uid-a'],
        },
      }),
    })
    await flushPromises()
    expect(page.findAll('tbody th').map(cell => cell.text())).toEqual(['b'])
    expect(page.text()).toContain('Pending')
  })

  it('says which right is missing, with the rule to copy', async () => {
    const { text } = await mountPage('/pods', snapshot({
      status: resourceStatuses({
        pods: resourceStatus({ access: 'denied', synced: false }),
      }),
    }))
    expect(text()).toContain('Not allowed to list pods')
    expect(text()).toContain('resources: ["pods"] verbs: ["get", "list", "watch"]')
  })

  it('tells apart no pods, no match and not loaded yet', async () => {
    const empty = await mountPage('/pods')
    expect(empty.text()).toContain('No pods yet')
    const noMatch = await mountPage('/pods?q=zzz', pods(podRow()))
    expect(noMatch.text()).toContain('No pod fits the filter')
    const loading = await mountPage('/pods', null)
    expect(loading.page.find('[role=status].skeleton').exists()).toBe(true)
    expect(loading.page.get('.bar').text()).not.toMatch(/\d/)
  })

  it('draws the last hour below the lines of request and limit, with one request for all rows', async () => {
    answers['/api/v1/usage/recent'] = {
      source: 'metrics-server',
      stepSeconds: 120,
      pods: { 'uid-a': { cpuMillicores: [100, null, 200], memoryBytes: [1, 2, 3] } },
    }
    const { page } = await mountPage('/pods', snapshot({
      rows: { pods: [podRow({ name: 'a' }), podRow({ name: 'b' })] },
      podUsage: { 'uid-a': sample(250, 300) },
    }))
    await vi.waitUntil(() => page.get('.usage .line').attributes('d')?.includes('L'))
    expect(asked).toEqual(['/api/v1/usage/recent?uids=uid-a,uid-b'])
    const [cpu] = page.findAll('tbody tr')[0]?.findAll('.usage') ?? []
    expect(cpu?.findAll('path').map(path => path.classes())).toEqual([['limit'], ['request'], ['line']])
  })

  it('shows the columns that the address names, and lets them be chosen', async () => {
    const { page, router } = await mountPage('/pods?columns=qos,service-account', pods(podRow()))
    const headings = () => page.findAll('thead th').map(cell => cell.text())
    expect(headings()).toEqual(['Name', 'QoS', 'Service account'])
    await page.findAll('button').find(button => button.text() === 'Columns')?.trigger('click')
    await page.get('#column-exit-meaning').trigger('change')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ columns: 'qos,service-account,exit-meaning' })
    await page.findAll('button').find(button => button.text() === 'Standard columns')?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
    expect(headings()).toContain('Why it ended')
    expect(headings()).not.toContain('Namespace')
  })

  it('closes the chooser with Escape, and not the pod behind it', async () => {
    const { page, router } = await mountPage('/pods/todo/greedy', pods(restarted))
    await page.findAll('button').find(button => button.text() === 'Columns')?.trigger('click')
    await page.get('#column-qos').trigger('keydown', { key: 'Escape' })
    expect(page.find('#column-qos').exists()).toBe(false)
    expect(document.activeElement?.textContent).toBe('Columns')
    expect(router.currentRoute.value.name).toBe('pod')
  })

  it('shows shares of request and limit, sorted by what they are', async () => {
    const { page } = await mountPage('/pods?columns=cpu-of-request,memory-of-limit&sort=-cpu-of-request', snapshot({
      rows: { pods: [podRow({ name: 'low' }), podRow({ name: 'high' }), podRow({ name: 'unknown' })] },
      podUsage: { 'uid-low': sample(25, 256), 'uid-high': sample(300, 512) },
    }))
    expect(page.findAll('tbody tr').map(row => row.findAll('th, td').map(cell => cell.text()))).toEqual([
      ['high', '120 %', '100 %'],
      ['low', '10 %', '50 %'],
      ['unknown', '–', '–'],
    ])
  })

  it('has a column of namespaces as soon as there are two', async () => {
    const { page } = await mountPage('/pods', pods(podRow({ name: 'a' }), podRow({ name: 'b', namespace: 'other' })))
    expect(page.findAll('thead th').map(cell => cell.text())).toContain('Namespace')
  })

  it('shows how much memory was used before the end, of the limit', async () => {
    const { page } = await mountPage('/pods?columns=memory-at-end', pods(podRow({ lastTermination: outOfMemory, memoryBytesAtEnd: 510 * 2 ** 20 })))
    expect(page.get('tbody td').text()).toBe('510 Mi (100 %)')
    expect(page.get('tbody td span').attributes('title')).toBe('510 Mi of 512 Mi (100 %)')
  })

  it('groups by workload, in the order of the sort, and closes a group', async () => {
    const web = { kind: 'Deployment', name: 'web' }
    const { page } = await mountPage('/pods?group=workload&sort=-restarts', pods(
      podRow({ name: 'a' }),
      podRow({ name: 'w1', workload: web, restarts: 5, readyContainers: 0 }),
      podRow({ name: 'w2', workload: web }),
    ))
    const headings = () => page.findAll('tbody th').map(cell => cell.text().replace(/\s+/g, ' '))
    expect(headings()).toEqual(['webDeployment · todo · 1 of 2 ready · 5 restarts · CPU – · Memory –', 'w1', 'w2', 'backendDeployment · todo · 1 of 1 ready · 0 restarts · CPU – · Memory –', 'a'])
    expect(page.get('table').attributes('aria-rowcount')).toBe('6')
    await page.get('tbody th button').trigger('click')
    expect(page.get('tbody th button').attributes('aria-expanded')).toBe('false')
    expect(headings()).toHaveLength(3)
  })

  it('saves what is filtered and sorted as CSV', async () => {
    const saved: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => `blob:${saved.push(blob as Blob)}`)
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    const { page } = await mountPage('/pods?q=pod&sort=-restarts&columns=restarts,reason,memory', pods(podRow({ name: 'pod-a', restarts: 1 }), podRow({ name: 'other' }), podRow({ name: 'pod-b', restarts: 9, lastTermination: outOfMemory })))
    await page.findAll('button').find(button => button.text() === 'CSV')?.trigger('click')
    expect((await saved[0]?.text())?.trim().split('\r\n')).toEqual([
      'name,restarts,reason,exit_code,exit_meaning,memory_bytes,memory_bytes_request,memory_bytes_limit',
      'pod-b,9,OOMKilled,137,killed for using more memory than its limit,,268435456,536870912',
      'pod-a,1,,,,,268435456,536870912',
    ])
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toMatch(/^pods-[\dT-]+Z\.csv$/)
  })

  it('takes all filters off at once', async () => {
    const { page, router } = await mountPage('/pods?q=zzz&show=restarted&sort=-restarts', pods(podRow()))
    await page.findAll('button').find(button => button.text() === 'Show all 1 pod')?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ sort: '-restarts' })
  })

  it('speaks German', async () => {
    await setLocale('de')
    const { text } = await mountPage('/pods', pods(restarted))
    expect(text()).toContain('1 Pod')
    expect(text()).toContain('Warum es endete')
    expect(text()).toContain('Neu gestartet 1')
  })
})
