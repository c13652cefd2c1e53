import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { ago, container, deltaText, mountPage, podNames, podRow, resourceStatus, resourceStatuses, sample, snapshot, termination } from '../testing.ts'

enableAutoUnmount(afterEach)

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
    expect(page.findAll('.usage .fill')).toHaveLength(0)
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
  })

  it('shows details of a pod beside the list, also of one that is gone', async () => {
    const { text, receive } = await mountPage('/pods/todo/greedy', pods(restarted))
    expect(text()).toMatch(/exit code 137 – killed for using more memory than its limit; 4 restarts in all/)
    receive({
      type: 'delta',
      data: JSON.stringify({
        removes: {
          pods: ['uid-greedy'],
        },
      }),
    })
    await flushPromises()
    expect(text()).toContain('This pod is gone')
  })
})
