import type { ClusterPlan, NodePlan } from './plan.ts'
import type { Sandbox } from './sandbox.ts'
import { step } from '../../lib/progress.ts'
import { ensureCertificates } from './certificates.ts'
import { createCgroup, loadKernelModules } from './cgroups.ts'
import { writeConfigFiles } from './config/files.ts'
import { daemonsOf } from './daemons.ts'
import { writeKubeconfigs } from './kubeconfig.ts'
import { connectHost, connectNode } from './network.ts'
import { ensureDaemon } from './run-daemon.ts'
import { createSandbox, requireSandbox } from './sandbox.ts'

/** The sandbox whose only content is the bridge between the nodes. */
export const SWITCH = 'switch'

/** Makes a node's sandbox with its network; its daemons are started later. */
export async function startNode(plan: ClusterPlan, networkSwitch: Sandbox, node: NodePlan): Promise<void> {
  await createCgroup(node.cgroup)
  await connectNode(plan, networkSwitch, node, await createSandbox(plan.stateFolder, node.name))
}

/** Makes what is missing of the certificates, and writes every file that follows from them and the plan. */
export async function writeFiles(plan: ClusterPlan): Promise<void> {
  await ensureCertificates(plan)
  await writeKubeconfigs(plan)
  await writeConfigFiles(plan)
}

/** Makes what outlives every daemon: certificates, configuration, and a sandbox with a network for each node. */
export async function createMachine(plan: ClusterPlan): Promise<void> {
  await step('issuing certificates and writing configuration', () => writeFiles(plan))
  await step(`making ${plan.nodes.length} node${plan.nodes.length > 1
    ? 's'
    : ''}`, async () => {
    await loadKernelModules()
    const networkSwitch = await createSandbox(plan.stateFolder, SWITCH)
    await connectHost(plan, networkSwitch)
    for (const node of plan.nodes)
      await startNode(plan, networkSwitch, node)
  })
}

/** Starts every daemon that is not healthy, in order, and waits for each. */
export async function startDaemons(plan: ClusterPlan): Promise<void> {
  for (const daemon of daemonsOf(plan))
    await ensureDaemon(plan, daemon, await requireSandbox(plan.stateFolder, daemon.node.name))
}
