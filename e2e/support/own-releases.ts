import type { Overlay } from '../../tools/charts/names.ts'
import type { ClusterContext } from './context.ts'
import type { ClusterTool } from './kubectl.ts'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { releaseName } from '../../tools/charts/names.ts'
import { stageCharts } from '../../tools/charts/staging.ts'
import { clusterTool } from './kubectl.ts'
import { makeNamespace, removeNamespace } from './namespaces.ts'
import { nodeAddresses } from './node-addresses.ts'

/** Values by their path, such as `image.tag`. */
export type Settings = Record<string, unknown>

/** The charts that tests install by themselves. */
export type OwnChart = 'backend' | 'frontend'

/** Releases of the project's charts in a namespace of a test's own, apart from those that the platform itself has. */
export interface OwnReleases {
  kubectl: ClusterTool
  helm: ClusterTool
  /** Installs a chart, or upgrades it, with these values, over those of an overlay where a flag says so. */
  upgrade: (chart: OwnChart, settings: Settings, ...flags: string[]) => Promise<string>
  /** The flag for the values of an overlay. */
  valuesOf: (chart: OwnChart, overlay: Overlay) => string
  /** The address of a node's port, from this machine. */
  urlOf: (nodePort: number) => Promise<string>
  /** The same, of the NodePort that the cluster chose for a Service. */
  urlOfService: (service: string) => Promise<string>
  remove: () => Promise<void>
}

/** Little is asked for, so that these pods find room beside the platform's own. */
const MODEST: Settings = { 'resources.requests.cpu': '50m' }

const setFlags = (settings: Settings): string[] => Object.entries(settings).flatMap(([key, value]) => ['--set-json', `${key}=${JSON.stringify(value)}`])

/** Makes the namespace; nothing is installed yet. */
export async function ownReleases(cluster: ClusterContext, namespace: string): Promise<OwnReleases> {
  const charts = await stageCharts()
  await makeNamespace(cluster, namespace)
  const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, namespace)
  const helm = clusterTool(cluster.helmPath, cluster.kubeconfig, namespace)
  const urlOf = async (nodePort: number) => `http://${Object.values(await nodeAddresses(kubectl))[0]}:${nodePort}`
  return {
    kubectl,
    helm,
    upgrade: (chart, settings, ...flags) => helm.run('upgrade', '--install', releaseName(chart), join(charts, chart), ...setFlags({ ...MODEST, ...settings }), ...flags),
    valuesOf: (chart, overlay) => `--values=${join(charts, chart, `values-${overlay}.yaml`)}`,
    urlOf,
    urlOfService: async service => urlOf(Number(await kubectl.run('get', 'service', service, '--output=jsonpath={.spec.ports[0].nodePort}'))),
    async remove() {
      // Nobody is served any more: the pods need not drain.
      await kubectl.run('delete', 'deployments,pods', '--all', '--grace-period=1', '--wait=false')
      await removeNamespace(cluster, namespace)
      await rm(charts, { recursive: true, force: true })
    },
  }
}
