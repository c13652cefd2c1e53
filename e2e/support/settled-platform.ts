import type { ClusterContext } from './context.ts'
import type { Pod } from './pods.ts'
import { checkEndpoints } from '../../tools/cluster/check.ts'
import { clusterTool } from './kubectl.ts'
import { isReady } from './pods.ts'
import { waitFor } from './wait-for.ts'

/** By then every node's proxy knows where the pods are: kube-proxy gathers changes for a second. */
const KNOWN_AFTER_MS = 3000
const SETTLED_WITHIN_MS = 120_000

/** Pods of `helm test` stay there when they are done. */
const hasNotEnded = ({ status }: Pod): boolean => status.phase !== 'Succeeded' && status.phase !== 'Failed'

function isLong({ status }: Pod): boolean {
  const ready = status.conditions.find(({ type }) => type === 'Ready')
  return Date.now() - Date.parse(ready?.lastTransitionTime ?? '') > KNOWN_AFTER_MS
}

/** Waits until no pod of the platform is on its way in or out, and until every Service leads to a pod that answers. */
export async function settledPlatform({ kubectlPath, kubeconfig, namespace, urls }: ClusterContext): Promise<void> {
  const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)
  await waitFor('the platform to be as it was installed', async () => {
    const { items } = await kubectl.json<{ items: Pod[] }>('get', 'pods')
    return items.filter(hasNotEnded).every(pod => pod.metadata.deletionTimestamp === undefined && isReady(pod) && isLong(pod)) || undefined
  }, SETTLED_WITHIN_MS)
  await checkEndpoints(urls)
}
