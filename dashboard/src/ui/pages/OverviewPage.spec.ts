import type { AppCheck, AppHealth } from '../../shared/app-health.ts'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setLocale } from '../i18n/messages.ts'
import { ago, container, deploymentRow, metricsStatus, mountPage, nodeRow, podRow, replicaSetRow, resourceStatus, resourceStatuses, sample, snapshot, termination } from '../testing.ts'

enableAutoUnmount(afterEach)

const UP: AppCheck = { id: 'chat', isUp: true, since: ago(7200), checkedAt: ago(10), latencyMs: 12, fault: null }
const DOWN: AppCheck = { id: 'ready', isUp: false, since: ago(300), checkedAt: ago(10), latencyMs: null, fault: { kind: 'status', detail: '503' } }

let appHealth: AppHealth | null

beforeEach(() => {
  appHealth = { intervalSeconds: 30, timeoutMs: 3000, checks: [] }
  vi.stubGlobal('fetch', async () => appHealth === null
    ? Response.json({}, { status: 503 })
    : Response.json(appHealth))
})
afterEach(async () => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  await setLocale('en')
})

const rows = {
  deployments: [
    deploymentRow(),
  ],
  replicasets: [
    replicaSetRow(),
  ],
  pods: [
    podRow(),
  ],
  nodes: [
    nodeRow(),
  ],
}

describe('the overview', () => {
  it('says that everything is all right, with the figures behind it', async () => {
    const { page, text } = await mountPage('/', snapshot({
      rows,
      podUsage: {
        'uid-backend-5d4f8-x1': sample(120, 300),
      },
    }))
    expect(page.get('.verdict h2').text()).toBe('Everything is all right')
    expect(page.findAll('.fact').map(fact => fact.text())).toEqual([
      '1/1 pods ready',
      '0 pods restarted in 24 h',
      '0 rollouts in progress',
      '1/1 nodes ready',
    ])
    expect(text()).toContain('used120m')
    expect(text()).not.toContain('Needs attention')
  })

  it('lists a restart with its reason and links to the pod', async () => {
    const end = termination({
      reason: 'OOMKilled',
      exitCode: 137,
      finishedAt: ago(60),
    })
    const pod = podRow({
      restarts: 1,
      lastTermination: end,
      containers: [
        container({ restarts: 1, lastTermination: end }),
      ],
    })
    const { page, text } = await mountPage('/', snapshot({
      rows: {
        ...rows,
        pods: [pod],
      },
    }))
    expect(page.get('.verdict h2').text()).toBe('It works, and 1 thing needs a look')
    expect(text()).toContain('OOMKilled, exit code 137 – killed for using more memory than its limit')
    expect(page.findAll('a').some(link => link.attributes('href') === '/pods/todo/backend-5d4f8-x1')).toBe(true)
  })

  it('shows no usage as a dash and says why', async () => {
    const { page, text } = await mountPage('/', snapshot({
      rows,
      metrics: metricsStatus({ available: false, lastError: 'metrics.k8s.io is not served' }),
    }))
    expect(text()).toContain('No usage: metrics.k8s.io is not served')
    expect(page.get('.total dd').text()).toBe('–')
  })

  it('says that nodes are out of scope instead of counting none', async () => {
    const { text } = await mountPage('/', snapshot({
      scope: 'namespace',
      namespace: 'todo',
      rows: { ...rows, nodes: [] },
      status: resourceStatuses({
        nodes: resourceStatus({ access: 'out-of-scope', synced: false }),
      }),
    }))
    expect(text()).toContain('The nodes are out of scope')
    expect(text()).toContain('nodes: not visible')
    expect(text()).not.toContain('0/0')
  })

  it('does not say that stale news is fresh', async () => {
    const { page } = await mountPage('/', snapshot({
      rows,
      status: resourceStatuses({
        pods: resourceStatus({
          staleSince: ago(60),
        }),
      }),
    }))
    expect(page.get('.verdict h2').text()).toMatch(/^Last known at/)
  })
})

describe('the chat app on the overview', () => {
  const open = async () => {
    const mounted = await mountPage('/', snapshot({ rows }))
    await flushPromises()
    return mounted
  }

  it('is up since its last part came up, with what was asked and how fast it answered', async () => {
    appHealth = { intervalSeconds: 30, timeoutMs: 3000, checks: [UP] }
    const { page, text } = await open()
    expect(text()).toContain('It is up: all that was asked of it has been answered for 2h.')
    expect(page.get('#chat-app li').text()).toContain('The chatbot answers12 ms · for 2h')
    expect(page.get('.verdict h2').text()).toBe('Everything is all right')
  })

  it('is broken for all to see when it does not answer, also while its pods are well', async () => {
    appHealth = { intervalSeconds: 30, timeoutMs: 3000, checks: [UP, DOWN] }
    const { page, text } = await open()
    expect(page.get('.verdict h2').text()).toBe('1 thing is broken')
    expect(text()).toContain('The chat app: it takes no requests (answers with status 503).')
    expect(text()).toContain('It is not well: it takes no requests, for 5m.')
  })

  it('says which settings are missing where the server has no address of it', async () => {
    expect((await open()).text()).toContain('it has no address of it: CHAT_BACKEND_URL, CHAT_FRONTEND_URL')
  })

  it('is not told any more when the server has been silent for long', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
    appHealth = { intervalSeconds: 30, timeoutMs: 3000, checks: [UP] }
    const { text } = await open()
    appHealth = null
    await vi.advanceTimersByTimeAsync(95_000)
    expect(text()).toContain('The dashboard server does not say any more how it is.')
    expect(text()).not.toContain('It is up')
  })

  it('speaks German too', async () => {
    await setLocale('de')
    appHealth = { intervalSeconds: 30, timeoutMs: 3000, checks: [UP, DOWN] }
    const { page, text } = await open()
    expect(page.get('.verdict h2').text()).toBe('1 Sache ist kaputt')
    expect(text()).toContain('Die Chat-App: er nimmt keine Anfragen an (antwortet mit Status 503).')
  })
})
