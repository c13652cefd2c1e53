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

/**
 * Clears the way after an `upgrade` that was killed: Helm refuses to work on a release that another call seems to work on,
 * and never forgets it.
 */
async function clearUnfinished(helm: string, release: Release, flags: string[]): Promise<void> {
  const status = await run(helm, [
    'status',
    release.name,
    '--output=json',
    ...flags,
  ]).catch(() => '{}')
  const { info, version } = JSON.parse(status) as { info?: { status: string }, version?: number }
  if (!info?.status.startsWith('pending-'))
    return
  await run(helm, version === 1
    ? [
        'uninstall',
        release.name,
        '--wait',
        ...flags,
      ]
    : [
        'rollback',
        release.name,
        '--wait',
        ...flags,
      ])
}

/** Installs a chart with its values for development, or upgrades it, and waits until its pods are ready. */
export async function installRelease(release: Release, access: ClusterAccess): Promise<void> {
  const helm = await ensureHelm4()
  const chart = fromRoot('charts', release.chart)
  const flags = [
    `--namespace=${NAMESPACE}`,
    ...accessFlags(access, '--kube-context'),
  ]
  await clearUnfinished(helm, release, flags)
  await run(helm, [
    'dependency',
    'build',
    '--skip-refresh',
    chart,
  ])
  const values = `--values=${fromRoot('charts', release.chart, 'values-dev.yaml')}`
  await run(helm, [
    'upgrade',
    '--install',
    release.name,
    chart,
    values,
    '--wait',
    `--timeout=${INSTALL_TIMEOUT}`,
    ...flags,
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
