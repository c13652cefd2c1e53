import type { ClusterAccess, Kubectl } from './kubectl.ts'
import { fromRoot } from '../lib/paths.ts'
import { ensureHelm4 } from '../toolchain/index.ts'
import { accessFlags } from './kubectl.ts'
import { digestOfFolder } from './lib/digest.ts'
import { run } from './lib/run.ts'

export const NAMESPACE = 'todo-chatbot'
const INSTALL_TIMEOUT = '120s'

/** The charts that make up the platform; release, Deployment and Service have one name. */
export const RELEASES = ['backend', 'frontend', 'dashboard'].map(chart => ({ chart, name: `todo-chatbot-${chart}` }))

export type Release = typeof RELEASES[number]

/** Changes with anything that the charts render; what Helm fetches and what tests read does not count. */
export function digestOfCharts(): Promise<string> {
  return digestOfFolder(fromRoot('charts'), path => !/^[^/]+\/(?:charts|golden|tests|ci)\//.test(path))
}

/** Installs a chart with its values for development, or upgrades it, and waits until its pods are ready. */
export async function installRelease(release: Release, access: ClusterAccess): Promise<void> {
  const helm = await ensureHelm4()
  const chart = fromRoot('charts', release.chart)
  await run(helm, ['dependency', 'build', '--skip-refresh', chart])
  await run(helm, [
    'upgrade',
    '--install',
    release.name,
    chart,
    `--namespace=${NAMESPACE}`,
    `--values=${fromRoot('charts', release.chart, 'values-dev.yaml')}`,
    '--wait',
    `--timeout=${INSTALL_TIMEOUT}`,
    ...accessFlags(access, '--kube-context'),
  ])
}

interface Deployment {
  metadata: { name: string, generation: number }
  spec: { replicas: number }
  status: { observedGeneration?: number, availableReplicas?: number, updatedReplicas?: number }
}

function isAvailable({ metadata, spec, status }: Deployment): boolean {
  return status.observedGeneration === metadata.generation && status.availableReplicas === spec.replicas && status.updatedReplicas === spec.replicas
}

/** The releases whose pods are all there and ready. */
export async function availableReleases(kubectl: Kubectl): Promise<Release[]> {
  const { items } = JSON.parse(await kubectl('-n', NAMESPACE, 'get', 'deployments', '-o', 'json')) as { items: Deployment[] }
  return RELEASES.filter(release => items.some(deployment => deployment.metadata.name === release.name && isAvailable(deployment)))
}
