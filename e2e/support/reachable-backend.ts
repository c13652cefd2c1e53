import type { ClusterContext } from './context.ts'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { releaseName } from '../../tools/charts/names.ts'
import { stageCharts } from '../../tools/charts/staging.ts'
import { clusterTool } from './kubectl.ts'
import { clusterNode } from './postgres-node.ts'

/** The release, and the label of its pods. */
export const BACKEND = releaseName('backend')

/** With production's database and the image that the cluster has; without a limit of requests, and small enough for a busy node. */
const SETTINGS = [
  'image.requireDigest=false',
  'image.pullPolicy=IfNotPresent',
  'resources.requests.cpu=50m',
  'extraServices.test.type=NodePort',
  'extraServices.test.port=3000',
]
const TEXTS = ['config.data.RATE_LIMIT_PER_MINUTE=0']

/** Which values it is installed with, and what is set beside them. */
export interface BackendOrder { overlay: 'dev' | 'prod', settings?: string[] }

async function install({ helmPath, kubeconfig }: ClusterContext, namespace: string, { overlay, settings = [] }: BackendOrder): Promise<void> {
  const charts = await stageCharts()
  const chart = join(charts, 'backend')
  try {
    await clusterTool(helmPath, kubeconfig, namespace).run(
      'upgrade',
      '--install',
      BACKEND,
      chart,
      `--values=${join(chart, `values-${overlay}.yaml`)}`,
      ...[...SETTINGS, ...settings].map(setting => `--set=${setting}`),
      ...TEXTS.map(text => `--set-string=${text}`),
      '--wait',
      '--timeout=120s',
    )
  }
  finally {
    await rm(charts, { recursive: true, force: true })
  }
}

/** Installs a backend into a namespace of a test's own, waits until it is ready, and gives the URL at which the test reaches it. */
export async function installBackend(cluster: ClusterContext, namespace: string, order: BackendOrder): Promise<string> {
  await install(cluster, namespace, order)
  const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, namespace)
  const port = await kubectl.run('get', 'service', `${BACKEND}-test`, '--output=jsonpath={.spec.ports[0].nodePort}')
  return `http://${await clusterNode(kubectl)}:${port}`
}
