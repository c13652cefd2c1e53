import type { ClusterContext } from './context.ts'
import type { OwnChart, OwnReleases, Settings } from './own-releases.ts'
import { releaseName } from '../../tools/charts/names.ts'
import { LOAD_POD } from './load-pod.ts'
import { ownReleases } from './own-releases.ts'
import { installPostgres } from './postgres.ts'
import { waitFor } from './wait-for.ts'

export const REPLICAS = 3
const GONE_WITHIN_MS = 60_000
const HELM_TIMEOUT = '--timeout=180s'

/** Requests of CPU are small, so that all pods and one more of each find room on one node; the limits are those of production. */
const SETTINGS: Record<OwnChart, Settings> = {
  backend: {
    'replicas': REPLICAS,
    'resources.requests.cpu': '100m',
    'config.data.RATE_LIMIT_PER_MINUTE': '0',
    // A line for each request would cost the node as much as the request itself.
    'config.data.LOG_LEVEL': 'warn',
    'secretFiles.DATABASE_URL': { secret: 'todo-chatbot-database', key: 'url' },
    'network.to.database': { app: 'todo-chatbot-database', ports: { postgres: 5432 } },
    'network.from.load': { app: LOAD_POD },
  },
  frontend: {
    'replicas': REPLICAS,
    'resources.requests.cpu': '50m',
    // One that the cluster chooses: the chart's own belongs to the platform.
    'service.nodePort': 0,
    'network.from.load': { app: LOAD_POD },
  },
}

/** Backend and frontend in three replicas each, with a database, in a namespace of their own. */
export interface LoadReleases extends OwnReleases {
  url: string
  /** A rolling update, which ends when the former pods are gone. */
  roll: (chart: OwnChart) => Promise<void>
  /** Waits until as many pods as wanted are ready and all others gone. */
  settle: (chart: OwnChart) => Promise<void>
}

interface PodList { items: { metadata: { deletionTimestamp?: string } }[] }

async function settle({ kubectl }: OwnReleases, chart: OwnChart): Promise<void> {
  const name = releaseName(chart)
  await kubectl.run('rollout', 'status', `deployment/${name}`, '--timeout=120s')
  await waitFor(`the end of the former pods of ${name}`, async () => {
    const { items } = await kubectl.json<PodList>('get', 'pods', '-l', `app=${name}`)
    return items.every(({ metadata }) => metadata.deletionTimestamp === undefined) || undefined
  }, GONE_WITHIN_MS)
}

type Upgrade = (chart: OwnChart, settings?: Settings) => Promise<string>

async function install(cluster: ClusterContext, namespace: string, releases: OwnReleases, upgrade: Upgrade): Promise<LoadReleases> {
  await installPostgres(cluster, namespace)
  await upgrade('backend')
  await upgrade('frontend')
  let updates = 0
  return {
    ...releases,
    url: await releases.urlOfService(releaseName('frontend')),
    settle: chart => settle(releases, chart),
    async roll(chart) {
      updates += 1
      await upgrade(chart, { 'extra.podAnnotations.update': String(updates) })
      await settle(releases, chart)
    },
  }
}

/** Installs them, and waits until they are ready; leaves nothing where that fails. Further settings may make them worse than they are. */
export async function installLoadReleases(cluster: ClusterContext, namespace: string, further: Record<OwnChart, Settings> = { backend: {}, frontend: {} }): Promise<LoadReleases> {
  const releases = await ownReleases(cluster, namespace)
  const upgrade: Upgrade = (chart, settings = {}) =>
    releases.upgrade(chart, { ...SETTINGS[chart], ...further[chart], ...settings }, '--wait', HELM_TIMEOUT)
  try {
    return await install(cluster, namespace, releases, upgrade)
  }
  catch (error) {
    await releases.remove()
    throw error
  }
}
