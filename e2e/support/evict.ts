import type { ClusterContext } from './context.ts'
import type { Pod } from './pods.ts'
import { execa } from 'execa'
import { waitFor } from './wait-for.ts'

const EVICT_WITHIN_MS = 60_000

/** Evicts a pod as a drain does: asks again for as long as the disruption budget refuses. */
export async function evict({ kubectlPath, kubeconfig }: ClusterContext, namespace: string, { metadata: { name } }: Pod): Promise<void> {
  const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace } }
  await waitFor(`the eviction of ${name}`, () => execa(kubectlPath, ['--kubeconfig', kubeconfig, 'create', '--raw', `/api/v1/namespaces/${namespace}/pods/${name}/eviction`, '--filename=-'], { input: JSON.stringify(eviction) }), EVICT_WITHIN_MS)
}
