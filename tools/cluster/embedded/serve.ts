import type { ClusterPlan } from './plan.ts'
import { step } from '../../lib/progress.ts'
import { ensureForwarding } from '../forwarding/index.ts'
import { kubectlFor } from '../kubectl.ts'
import { applyAddons, awaitAddons, loadSystemImages } from './addons.ts'
import { areAddonsAvailable, clusterHealth } from './health.ts'
import { kubeconfigFile } from './kubeconfig.ts'
import { startDaemons } from './start.ts'

const kubectlOf = (plan: ClusterPlan) => kubectlFor({ kubeconfig: kubeconfigFile(plan, 'admin') })

/** Whether every part of the cluster does its work; one that cannot even be asked does not. */
export async function isServing(plan: ClusterPlan): Promise<boolean> {
  const health = await clusterHealth(plan)
  return health.every(part => part.isHealthy) && await areAddonsAvailable(await kubectlOf(plan)).catch(() => false)
}

/** Starts all that is missing in the cluster's sandboxes, and waits until it serves. */
export async function bringUp(plan: ClusterPlan, firstPort: number): Promise<void> {
  const kubectl = await kubectlOf(plan)
  await step('starting Kubernetes', () => startDaemons(plan))
  await step('forwarding ports', () => ensureForwarding({ stateFolder: plan.stateFolder, address: plan.nodes[0].address }, firstPort))
  await step('starting DNS, installing metrics', async () => {
    await loadSystemImages(plan)
    await applyAddons(plan, kubectl)
    await awaitAddons(kubectl)
  })
}
