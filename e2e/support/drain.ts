import type { ClusterContext } from './context.ts'
import type { ClusterTool } from './kubectl.ts'
import type { Pod } from './pods.ts'
import { releaseName } from '../../tools/charts/names.ts'
import { clusterTool } from './kubectl.ts'

interface NodeList { items: { metadata: { name: string }, spec: { unschedulable?: boolean, taints?: { effect: string }[] } }[] }

const SELECTOR = `app in (${releaseName('backend')},${releaseName('frontend')})`

/** Names of the nodes that new pods can come to. */
export async function schedulableNodes({ kubectlPath, kubeconfig, namespace }: ClusterContext): Promise<string[]> {
  const { items } = await clusterTool(kubectlPath, kubeconfig, namespace).json<NodeList>('get', 'nodes')
  return items
    .filter(({ spec }) => !spec.unschedulable && !spec.taints?.some(({ effect }) => effect !== 'PreferNoSchedule'))
    .map(({ metadata }) => metadata.name)
}

/** A node that has one of these pods. */
export function nodeToDrain(pods: Pod[]): string {
  return pods[0]!.spec.nodeName
}

/** Drains a node of the platform's pods only, so that what they stand on stays, and lets pods come to it again. */
export async function drain(kubectl: ClusterTool, node: string): Promise<void> {
  try {
    await kubectl.run('drain', node, `--pod-selector=${SELECTOR}`, '--delete-emptydir-data', '--ignore-daemonsets', '--timeout=120s')
  }
  finally {
    await kubectl.run('uncordon', node)
  }
}
