import type { VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import type { Router } from 'vue-router'
import type { Snapshot } from '../shared/stream.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { routes } from './router.ts'
import { useConnectionStore } from './stores/connection.ts'
import { useSessionStore } from './stores/session.ts'
import { snapshot, snapshotText } from './testing-rows.ts'

export * from './testing-rows.ts'

const SCREEN_HEIGHT_PX = 800
const SCREEN_WIDTH_PX = 1400

/** jsdom lays nothing out; virtual rows need the size of a screen. */
export function giveScreenSize() {
  for (const [name, value] of [
    ['clientHeight', SCREEN_HEIGHT_PX],
    ['clientWidth', SCREEN_WIDTH_PX],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get: () => value,
    })
  }
}

let current: Pinia | null = null

/** A new set of stores; the one before ends, so that its clock does. */
export function freshPinia(): Pinia {
  if (current)
    disposePinia(current)
  current = createPinia()
  setActivePinia(current)
  return current
}

export interface MountedPage {
  page: VueWrapper
  router: Router
  /** Hands a message to the page as the stream would. */
  receive: ReturnType<typeof useConnectionStore>['receive']
  text: () => string
}

/** Shows the page of an address with the real stores and routes, after the stream has brought a snapshot. */
export async function mountPage(path: string, first: Snapshot | null = snapshot()): Promise<MountedPage> {
  giveScreenSize()
  const pinia = freshPinia()
  const router = createRouter({
    history: createMemoryHistory(),
    routes,
  })
  await router.push(path)
  const connection = useConnectionStore(pinia)
  useSessionStore(pinia).session = { auth: 'none', user: null }
  if (first) {
    connection.receive({
      type: 'snapshot',
      data: snapshotText(first),
    })
  }
  const page = mount(RouterView, {
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
    },
  })
  await flushPromises()
  return {
    page,
    router,
    receive: connection.receive,
    text: () => page.text().replace(/\s+/g, ' '),
  }
}
