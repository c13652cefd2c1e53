import type { VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import type { Router } from 'vue-router'
import type { NodeRow, PodRow } from '../shared/rows.ts'
import type { MetricsStatus, ResourceStatus, ResourceStatuses, Snapshot, UsageSample } from '../shared/stream.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { RESOURCES } from '../shared/rows.ts'
import { routes } from './router.ts'
import { useConnectionStore } from './stores/connection.ts'
import { useSessionStore } from './stores/session.ts'

export { container, deployment as deploymentRow, event as eventRow, pod as podRow, replicaSet as replicaSetRow, termination } from '../shared/testing/rows.ts'

const MEBIBYTE = 1_048_576
const SCREEN_HEIGHT_PX = 800
const SCREEN_WIDTH_PX = 1400

/** A time so many seconds before now, as the API writes it. */
export function ago(seconds: number): string {
  return new Date(Date.now() - seconds * 1000).toISOString()
}

export function nodeRow(fields: Partial<NodeRow> = {}): NodeRow {
  const name = fields.name ?? 'node-1'
  return {
    uid: `uid-${name}`,
    name,
    ready: true,
    unschedulable: false,
    conditions: [],
    allocatable: { cpuMillicores: 4000, memoryBytes: 8192 * MEBIBYTE, pods: 110 },
    kubeletVersion: 'v1.36.0',
    createdAt: ago(86_400),
    ...fields,
  }
}

export function sample(cpuMillicores: number, memoryMebibytes: number): UsageSample {
  return [
    cpuMillicores,
    memoryMebibytes * MEBIBYTE,
    Date.now(),
  ]
}

export function resourceStatus(fields: Partial<ResourceStatus> = {}): ResourceStatus {
  return {
    synced: true,
    lastEventAt: ago(1),
    staleSince: null,
    lastError: null,
    access: 'granted',
    ...fields,
  }
}

export function resourceStatuses(fields: Partial<ResourceStatuses> = {}): ResourceStatuses {
  const fresh = Object.fromEntries(RESOURCES.map(resource => [
    resource,
    resourceStatus(),
  ])) as ResourceStatuses
  return {
    ...fresh,
    ...fields,
  }
}

export function metricsStatus(fields: Partial<MetricsStatus> = {}): MetricsStatus {
  return {
    source: 'metrics-server',
    available: true,
    lastSampleAt: ago(5),
    lastError: null,
    intervalSeconds: 15,
    ...fields,
  }
}

type SnapshotFields = Partial<Omit<Snapshot, 'rows'>> & { rows?: Partial<Snapshot['rows']> }

export function snapshot({ rows, ...fields }: SnapshotFields = {}): Snapshot {
  return {
    scope: 'cluster',
    namespace: null,
    status: resourceStatuses(),
    metrics: metricsStatus(),
    podUsage: {},
    nodeUsage: {},
    rows: {
      pods: [],
      deployments: [],
      replicasets: [],
      nodes: [],
      events: [],
      ...rows,
    },
    ...fields,
  }
}

export function podNames(count: number): PodRow['name'][] {
  return Array.from({ length: count }, (_, index) => `pod-${String(index).padStart(5, '0')}`)
}

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
      data: JSON.stringify(first),
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
