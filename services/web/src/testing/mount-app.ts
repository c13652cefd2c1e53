import type { VueWrapper } from '@vue/test-utils'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, vi } from 'vitest'
import App from '../App.vue'
import { FakeApi, FakeEvents } from './fake-api.ts'

enableAutoUnmount(afterEach)

interface Settings {
  api?: FakeApi
  /** How the first call is answered. */
  failFirst?: () => Response
  isStreamOpen?: boolean
  isWide?: boolean
  prefersDark?: boolean
}

function fakeMedia({ isWide = true, prefersDark = false }: Settings) {
  return (query: string) => Object.assign(new EventTarget(), {
    media: query,
    matches: (isWide && query.includes('width')) || (prefersDark && query.includes('dark')),
  })
}

/** Forgets what the page remembers between visits. */
export function forgetEverything(): void {
  localStorage.clear()
  sessionStorage.clear()
  document.documentElement.removeAttribute('data-theme')
}

/** Opens the page in front of a fake API, with its stream of changes connected. */
export async function mountApp(settings: Settings = {}) {
  const api = settings.api ?? new FakeApi()
  if (settings.failFirst)
    api.next.push(settings.failFirst)
  vi.stubGlobal('fetch', api.fetch)
  vi.stubGlobal('EventSource', FakeEvents)
  vi.stubGlobal('matchMedia', fakeMedia(settings))
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close() {
    this.open = false
  }
  const page = mount(App, {
    attachTo: document.body,
    global: {
      plugins: [
        createPinia(),
      ],
    },
  })
  if (settings.isStreamOpen ?? true)
    FakeEvents.current.onopen?.()
  await flushPromises()
  return {
    api,
    page,
    ...actions(page),
  }
}

function actions(page: VueWrapper) {
  const input = () => page.get<HTMLTextAreaElement>('textarea')
  return {
    input,
    bubbles: () => page.findAll('.bubble').map(bubble => bubble.text()),
    rows: () => page.findAll('.panel li').map(row => row.get('.title').text()),
    chips: () => page.findAll('footer li button').map(chip => chip.text()),
    button: (name: string) => page.findAll('button').find(each => each.text() === name || each.attributes('aria-label') === name)!,
    async say(text: string) {
      await input().setValue(text)
      await input().trigger('keydown', { key: 'Enter' })
      await flushPromises()
    },
  }
}
