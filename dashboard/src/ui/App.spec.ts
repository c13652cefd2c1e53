import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { API_PATHS } from '../shared/api.ts'
import { HEARTBEAT_INTERVAL_MS } from '../shared/stream.ts'
import App from './App.vue'
import { setLocale } from './i18n/messages.ts'
import { routes } from './router.ts'
import { freshPinia, giveScreenSize, podRow, snapshot, snapshotText } from './testing.ts'

enableAutoUnmount(afterEach)

/** The browser's EventSource, driven by the test. */
class TestSource extends EventTarget {
  static readonly CLOSED = 2
  static newest: TestSource
  readyState = 0

  constructor() {
    super()
    TestSource.newest = this
  }

  send(type: string, data = '{}') {
    this.dispatchEvent(new MessageEvent(type, { data }))
  }

  sendSnapshot(fields: Parameters<typeof snapshot>[0] = {}) {
    this.send('snapshot', snapshotText(snapshot(fields)))
  }

  close() {
    this.readyState = TestSource.CLOSED
  }
}

function serve(answers: Record<string, () => Response>) {
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => path === API_PATHS.session
    ? answers[method]?.()
    : Response.json({}, { status: 404 }))
}

async function start(path = '/pods') {
  giveScreenSize()
  const router = createRouter({
    history: createMemoryHistory(),
    routes,
  })
  await router.push(path)
  const page = mount(App, {
    attachTo: document.body,
    global: {
      plugins: [
        freshPinia(),
        router,
      ],
    },
  })
  await flushPromises()
  return { page, router }
}

function press(key: string) {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  return flushPromises()
}

const open = () => Response.json({ auth: 'none', user: null })

beforeEach(() => {
  vi.stubGlobal('EventSource', TestSource)
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  localStorage.clear()
  await setLocale('en')
})

describe('login', () => {
  it('asks for a token, tells why one was refused, and shows the page after a good one', async () => {
    serve({
      GET: () => Response.json({ auth: 'token', user: null }),
      POST: () => Response.json({ detail: 'Kubernetes does not know this token.' }, { status: 401 }),
    })
    const { page } = await start()
    await page.get('input[type=password]').setValue('bad')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toBe('Kubernetes does not know this token.')
    expect((page.get('input').element as HTMLInputElement).value).toBe('')

    serve({
      POST: () => Response.json({ auth: 'token', user: 'ops' }),
    })
    await page.get('input[type=password]').setValue('good')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.find('nav').exists()).toBe(true)
    expect(page.text()).toContain('Log out ops')
  })

  it('comes back when the session has ended, and forgets the rows', async () => {
    serve({
      GET: () => Response.json({ auth: 'token', user: 'ops' }),
    })
    const { page } = await start()
    TestSource.newest.sendSnapshot({
      rows: {
        pods: [
          podRow(),
        ],
      },
    })
    serve({
      GET: () => Response.json({ auth: 'token', user: null }),
    })
    TestSource.newest.close()
    TestSource.newest.dispatchEvent(new Event('error'))
    await flushPromises()
    expect(page.text()).toContain('Log in to Operations')
    expect(page.text()).not.toContain('backend-5d4f8-x1')
  })

  it('says so when the server does not answer, and tries again', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('refused')
    })
    const { page } = await start()
    expect(page.text()).toContain('The dashboard server does not answer.')
    serve({ GET: open })
    await page.get('button').trigger('click')
    await flushPromises()
    expect(page.find('nav').exists()).toBe(true)
  })
})

describe('freshness', () => {
  it('raises the banner when the server falls silent, and takes it down again', async () => {
    vi.useFakeTimers()
    serve({ GET: open })
    const { page } = await start()
    TestSource.newest.sendSnapshot({
      rows: {
        pods: [
          podRow(),
        ],
      },
    })
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.find('.banner').exists()).toBe(false)
    expect(page.get('.pill').text()).toContain('Live')
    await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_INTERVAL_MS + 1000)
    expect(page.get('.banner').text()).toMatch(/Nothing was heard from the dashboard server/)
    expect(page.get('.pill').text()).toContain('Not live')
    TestSource.newest.send('heartbeat')
    await vi.advanceTimersByTimeAsync(1000)
    expect(page.find('.banner').exists()).toBe(false)
  })

  it('raises it at once when the connection breaks', async () => {
    serve({ GET: open })
    const { page } = await start()
    TestSource.newest.sendSnapshot()
    TestSource.newest.dispatchEvent(new Event('error'))
    await flushPromises()
    expect(page.get('.banner').text()).toMatch(/interrupted, reconnecting/)
  })
})

describe('keyboard', () => {
  beforeEach(() => serve({ GET: open }))

  it('goes to pages with g and a letter', async () => {
    const { router } = await start('/')
    for (const [key, name] of [
      ['p', 'pods'],
      ['r', 'rollouts'],
      ['u', 'usage'],
      ['e', 'events'],
      ['o', 'overview'],
    ] as const) {
      await press('g')
      await press(key)
      expect(router.currentRoute.value.name).toBe(name)
    }
  })

  it('moves through rows with j and k, and opens and closes details', async () => {
    const { page, router } = await start('/pods')
    TestSource.newest.sendSnapshot({
      rows: {
        pods: [
          podRow({ name: 'a' }),
          podRow({ name: 'b' }),
        ],
      },
    })
    await flushPromises()
    await press('j')
    await press('j')
    expect(document.activeElement?.textContent).toBe('b')
    await press('k')
    expect(document.activeElement?.textContent).toBe('a')
    await page.get('tbody th a').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.name).toBe('pod')
    await press('Escape')
    expect(router.currentRoute.value.name).toBe('pods')
  })

  it('focuses the filter with / and leaves it with Escape', async () => {
    const { page } = await start('/pods')
    TestSource.newest.sendSnapshot()
    await press('/')
    const field = page.get('input[type=search]')
    expect(document.activeElement).toBe(field.element)
    await field.trigger('keydown', { key: 'Escape' })
    expect(document.activeElement).not.toBe(field.element)
  })

  it('shows its keys with ?', async () => {
    const { page } = await start()
    await press('?')
    expect((page.get('dialog').element as HTMLDialogElement).open).toBe(true)
  })
})

describe('theme', () => {
  it('follows the system until a person chooses, and keeps the choice', async () => {
    serve({ GET: open })
    const { page } = await start()
    expect(document.documentElement.dataset.theme).toBe('system')
    await page.get('button[title^="Theme"]').trigger('click')
    expect(document.documentElement.dataset.theme).toBe('light')
    expect(localStorage.getItem('dashboard-options')).toContain('light')
  })
})

describe('the language', () => {
  it('follows the browser until a person chooses, and keeps the choice', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE'])
    serve({ GET: open })
    const { page } = await start()
    await vi.waitUntil(() => page.get('nav').text().includes('Ereignisse'))
    expect(page.get('.pill').text()).toContain('Verbindet')
    await page.get('.language select').setValue('en')
    await vi.waitUntil(() => page.get('nav').text().includes('Events'))
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('dashboard-options')).toContain('"locale":"en"')
  })
})
