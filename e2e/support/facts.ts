import type { ClusterContext } from './context.ts'
import { arch, platform } from 'node:os'
import process from 'node:process'
import { versionNow } from '../../tools/charts/upgrade/former-revision.ts'
import { RELEASES } from '../../tools/cluster/releases.ts'
import { root } from '../../tools/lib/paths.ts'
import { runTool } from '../../tools/toolchain/index.ts'
import { clusterTool } from './kubectl.ts'

interface NodeList {
  items: { status: { capacity: { cpu: string }, nodeInfo: { containerRuntimeVersion: string, kernelVersion: string } } }[]
}

/** What a run is measured on, without the name of any machine. */
export async function clusterFacts({ kubectlPath, helmPath, kubeconfig, namespace, isEmbedded, context }: ClusterContext): Promise<Record<string, string>> {
  const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)
  const { serverVersion } = await kubectl.json<{ serverVersion: { gitVersion: string } }>('version')
  const { items: nodes } = await kubectl.json<NodeList>('get', 'nodes')
  const charts = await Promise.all(['common', ...RELEASES.map(({ chart }) => chart)].map(async chart => `${chart} ${await versionNow(root, chart)}`))
  const distinct = (values: string[]) => [...new Set(values)].join(', ')
  return {
    'cluster': isEmbedded ? 'embedded, built from source' : context === undefined ? 'minikube or kind' : 'a context of the kubeconfig',
    'Kubernetes': serverVersion.gitVersion,
    'Helm': await runTool(helmPath, ['version', '--template', '{{ .Version }}']),
    'charts': charts.join(', '),
    'nodes': `${nodes.length}, with ${distinct(nodes.map(({ status }) => status.capacity.cpu))} CPUs each`,
    'runtime': distinct(nodes.map(({ status }) => status.nodeInfo.containerRuntimeVersion)),
    'kernel': distinct(nodes.map(({ status }) => status.nodeInfo.kernelVersion.split('-')[0]!)),
    'load generator': `Node ${process.version} on ${platform()} ${arch()}`,
  }
}
