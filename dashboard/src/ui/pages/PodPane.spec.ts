import type { PodDetails } from '../../shared/api.ts'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { event, replicaSet } from '../../shared/testing/rows.ts'
import { setLocale } from '../i18n/messages.ts'
import { ago, container, mountPage, podRow, snapshot, termination } from '../testing.ts'

enableAutoUnmount(afterEach)

const outOfMemory = termination({ reason: 'OOMKilled', exitCode: 137, finishedAt: ago(180) })
const greedy = podRow({
  name: 'greedy',
  restarts: 4,
  lastTermination: outOfMemory,
  memoryBytesAtEnd: 500 * 2 ** 20,
  serviceAccount: 'greedy-account',
  containers: [container({ restarts: 4, lastTermination: outOfMemory })],
})
const details: PodDetails = {
  readAt: ago(1),
  conditions: [
    { type: 'PodScheduled', status: 'True', reason: null, message: null, changedAt: ago(600) },
    { type: 'Ready', status: 'False', reason: 'ContainersNotReady', message: 'containers with unready status: [backend]', changedAt: ago(60) },
    { type: 'example.com/Gate', status: 'Unknown', reason: null, message: null, changedAt: null },
  ],
  probes: [
    { container: 'backend', kind: 'readiness', type: 'http', target: '/ready', port: 'http', initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 1, successThreshold: 1, failureThreshold: 2 },
  ],
  yaml: 'apiVersion: v1\nkind: Pod\n',
}

let answer: () => Response
let asked = 0

beforeEach(() => {
  asked = 0
  answer = () => Response.json(details)
  vi.stubGlobal('fetch', async (url: string) => {
    if (!url.startsWith('/api/v1/pod?'))
      return Response.json({}, { status: 404 })
    asked++
    return answer()
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await setLocale('en')
})

function open(row = greedy) {
  return mountPage('/pods/todo/greedy', snapshot({
    rows: {
      pods: [row],
      replicasets: [replicaSet({ revision: 3 })],
      events: [event({ count: 7, container: 'backend', object: { kind: 'Pod', namespace: 'todo', name: 'greedy', uid: 'uid-greedy' } })],
    },
  }))
}

describe('the page of a pod', () => {
  it('says why it ended, with the exit code in words and the memory of that time', async () => {
    const { text } = await open()
    expect(text()).toContain('OOMKilled 3m ago, exit code 137 – killed for using more memory than its limit; 4 restarts in all')
    expect(text()).toContain('Memory then: 500 Mi of 512 Mi (98 %)')
  })

  it('leads from the pod to what owns it', async () => {
    const { page, text } = await open()
    expect(text()).toMatch(/ReplicaSet ?backend-5d4f8 ?\(revision 3\) ?Deployment ?backend/)
    expect(page.get('ol a').attributes('href')).toBe('/rollouts/todo/backend')
    expect(text()).toContain('Service accountgreedy-account')
  })

  it('says conditions in plain words, and why where one is not met', async () => {
    const { text } = await open()
    expect(text()).toContain('A node was found for it')
    expect(text()).toMatch(/Services send it no requests ?for 1m ?ContainersNotReady: containers with unready status: \[backend\]/)
    expect(text()).toContain('example.com/Gate: Unknown')
  })

  it('shows the settings of each probe with its last failure', async () => {
    const { text } = await open()
    expect(text()).toContain('Readiness GET /ready on port http')
    expect(text()).toContain('every 5 s · answer within 1 s · fails after 2 in a row · gets no requests while it fails')
    expect(text()).toMatch(/Last failure .* ago ?\(×7\): HTTP probe failed with statuscode: 503/)
  })

  it('shows its YAML, to be copied', async () => {
    const { page } = await open()
    expect(page.get('details pre').text()).toBe(details.yaml.trim())
    expect(page.get('details').text()).toContain('Secrets are never read')
  })

  it('is read again when the row changes, and not when another row does', async () => {
    const { receive } = await open()
    const change = async (row: typeof greedy) => {
      receive({ type: 'delta', data: JSON.stringify({ upserts: { pods: [row] } }) })
      await flushPromises()
    }
    await change(podRow({ name: 'other' }))
    expect(asked).toBe(1)
    await change({ ...greedy, restarts: 5 })
    await vi.waitUntil(() => asked === 2, { timeout: 5000 })
  })

  it('says so when the details cannot be read, keeps the rest, and tries again', async () => {
    answer = () => Response.json({ detail: 'The API server does not give the pod: no right.' }, { status: 503 })
    const { page, text } = await open()
    expect(text()).toContain('The API server does not give the pod: no right.')
    expect(text()).toContain('OOMKilled')
    answer = () => Response.json(details)
    await page.findAll('button').find(button => button.text() === 'Try again')?.trigger('click')
    await flushPromises()
    expect(text()).toContain('A node was found for it')
  })

  it('of a pod that is gone says where to look', async () => {
    const { text, receive } = await open()
    receive({ type: 'delta', data: JSON.stringify({ removes: { pods: ['uid-greedy'] } }) })
    await flushPromises()
    expect(text()).toContain('This pod is gone')
  })

  it('speaks German', async () => {
    await setLocale('de')
    const { text } = await open()
    expect(text()).toContain('Exitcode 137 – beendet, weil er mehr Speicher als sein Limit verbrauchte; insgesamt 4 Neustarts')
    expect(text()).toContain('Services schicken ihm keine Anfragen')
    expect(text()).toContain('alle 5 s · Antwort binnen 1 s')
  })
})
