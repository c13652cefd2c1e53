import type { ClusterContext } from './context.ts'
import { execa } from 'execa'
import { parseObjects } from '../../tools/charts/render.ts'
import { applyText } from './apply.ts'
import { clusterTool } from './kubectl.ts'
import { waitFor } from './wait-for.ts'

const MODES = ['enforce', 'audit', 'warn']

/** Removes a namespace with all that is in it, and waits until it is gone. */
export async function removeNamespace({ kubectlPath, kubeconfig }: ClusterContext, name: string): Promise<void> {
  await clusterTool(kubectlPath, kubeconfig, name).run('delete', 'namespace', name, '--ignore-not-found', '--wait')
}

/**
 * Makes a namespace of a test's own with a Pod Security standard, and waits until pods can be made in it. What a test that was
 * killed left under that name is removed first.
 */
export async function makeNamespace(cluster: ClusterContext, name: string, standard: 'restricted' | 'privileged' = 'restricted'): Promise<void> {
  await removeNamespace(cluster, name)
  const labels = Object.fromEntries(MODES.map(mode => [`pod-security.kubernetes.io/${mode}`, standard]))
  await applyText(cluster, JSON.stringify({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }))
  const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, name)
  await waitFor(`the service account of ${name}`, () => kubectl.run('get', 'serviceaccount', 'default'))
}

/** Removes what of a render lies in no namespace, and so does not go with one. */
export async function removeClusterScoped({ kubectlPath, kubeconfig }: ClusterContext, yaml: string): Promise<void> {
  const objects = parseObjects(yaml).filter(({ metadata }) => metadata.namespace === undefined)
  if (objects.length > 0)
    await execa(kubectlPath, ['--kubeconfig', kubeconfig, 'delete', '--ignore-not-found', '--filename=-'], { input: objects.map(object => JSON.stringify(object)).join('\n') })
}
